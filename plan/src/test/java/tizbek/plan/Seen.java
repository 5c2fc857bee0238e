package tizbek.plan;

/** The last period of a plan, asked by names: a node is {@code material@place}, amounts are tonnes of the period. */
record Seen(Plan plan) {

    /** What a tonne of ore in contained element gives in metal. */
    private static final double RECOVERY = 0.93;

    private PeriodPlan last() {
        return plan.periods().getLast();
    }

    private PeriodPlan lastOfBaseline() {
        return plan.baseline().getLast();
    }

    private static int node(World world, String name) {
        for (int n = 0; n < world.nodes().size(); n++) {
            if (world.nodeName(n).equals(name)) {
                return n;
            }
        }
        throw new IllegalArgumentException(name);
    }

    double price(String node) {
        return last().price()[node(plan.world(), node)];
    }

    /** Price over that of the baseline. */
    double priceRatio(String node) {
        return price(node) / lastOfBaseline().price()[node(plan.baselineWorld(), node)];
    }

    private static int plant(World world, String id) {
        for (int f = 0; f < world.plants().size(); f++) {
            if (world.plants().get(f).id().equals(id)) {
                return f;
            }
        }
        throw new IllegalArgumentException(id);
    }

    double made(String plant) {
        return last().made()[plant(plan.world(), plant)];
    }

    double madeInBaseline(String plant) {
        return lastOfBaseline().made()[plant(plan.baselineWorld(), plant)];
    }

    double capacity(String plant) {
        World world = plan.world();
        return world.plants().get(plant(world, plant)).capacity(last().period().year());
    }

    private static double mined(World world, PeriodPlan period, String source) {
        for (int s = 0; s < world.sources().size(); s++) {
            if (world.sources().get(s).id().equals(source)) {
                return period.mined()[s];
            }
        }
        throw new IllegalArgumentException(source);
    }

    double mined(String source) {
        return mined(plan.world(), last(), source);
    }

    double minedInBaseline(String source) {
        return mined(plan.baselineWorld(), lastOfBaseline(), source);
    }

    double shipped(String from, String to) {
        return shipped(plan.world(), last(), from, to);
    }

    /** All materials together. */
    static double shipped(World world, PeriodPlan period, String from, String to) {
        double tonnes = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            tonnes += lane.from().equals(from) && lane.to().equals(to) ? period.shipped()[l] : 0;
        }
        return tonnes;
    }

    double stockIn(String country) {
        double tonnes = 0;
        for (int n = 0; n < plan.world().nodes().size(); n++) {
            tonnes += plan.world().placeOf(n).country().equals(country) ? last().stock()[n] : 0;
        }
        return tonnes;
    }

    /** Metal that smelters outside China could make beyond what they make in the baseline. */
    double spareSmelting() {
        double spare = 0;
        for (World.Plant plant : plan.world().plants()) {
            if (!plant.country().equals("CHN")
                    && plant.process().output().stage().equals("metal")) {
                spare += plant.capacity(last().period().year()) - madeInBaseline(plant.id());
            }
        }
        return spare;
    }

    /** 0.93 of the ore, in contained antimony, that China imports in the baseline. */
    double oreThreshold() {
        World world = plan.baselineWorld();
        double ore = 0;
        for (int l = 0; l < world.lanes().size(); l++) {
            World.Lane lane = world.lanes().get(l);
            if (lane.material() == 0 && lane.to().equals("CHN")) {
                ore += lastOfBaseline().shipped()[l]
                        * world.chain().materials().getFirst().content();
            }
        }
        return RECOVERY * ore;
    }
}
