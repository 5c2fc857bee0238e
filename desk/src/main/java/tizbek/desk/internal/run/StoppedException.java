package tizbek.desk.internal.run;

/** A plan was stopped: by whoever asked for it, because it took too long, or with the desk. */
final class StoppedException extends RuntimeException {

    StoppedException() {
        super("the plan was stopped", null, false, false);
    }
}
