package tizbek.plan;

/** Told how a plan goes. */
public interface PlanProgress {

    /** A stage begins. */
    void stage(Words what);

    /** So many of all are done. */
    void step(long done, long all);

    /** Tells nobody. */
    static PlanProgress silent() {
        return new PlanProgress() {
            @Override
            public void stage(Words what) {}

            @Override
            public void step(long done, long all) {}
        };
    }
}
