package tizbek.plan;

import java.util.List;
import java.util.Set;
import tizbek.facts.Provenance;

/**
 * What links the years of a world, and what a scenario asks of its trade beyond the law: reserves that run out, plants
 * the plan may build itself, shares of origin and of processing. Indices are those of the world's lists; amounts are
 * tonnes of material. Immutable.
 *
 * @param reserves of sources that would run out soon; nothing bounds the others over time
 * @param candidates plants the plan may build
 * @param building how it may build
 * @param openings what a plan has built in this world; empty before planning
 * @param shares most of a material that may reach a buyer from one third country
 * @param floors least of what a country mines that it must process itself
 * @param unknownReserves ids of mines for which nobody says what is left
 * @param unknownCapital ids of plants the scenario would let the plan build, had anybody said what they cost or how large
 *     they may be
 */
public record Limits(
        List<Reserve> reserves,
        List<Candidate> candidates,
        Building building,
        List<Opening> openings,
        List<ShareLimit> shares,
        List<Floor> floors,
        List<String> unknownReserves,
        List<String> unknownCapital) {

    public static final Limits NONE = new Limits(
            List.of(),
            List.of(),
            new Building(List.of(1.0), 0, 1, Double.POSITIVE_INFINITY),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public Limits {
        reserves = List.copyOf(reserves);
        candidates = List.copyOf(candidates);
        openings = List.copyOf(openings);
        shares = List.copyOf(shares);
        floors = List.copyOf(floors);
        unknownReserves = List.copyOf(unknownReserves);
        unknownCapital = List.copyOf(unknownCapital);
    }

    /**
     * What is left in the ground of a source at the beginning of the first year planned.
     *
     * @param source index of the source
     * @param tonnes that can still be brought out, of the material the source brings
     * @param years it lasts at the output before the plan
     */
    public record Reserve(int source, double tonnes, double years, Provenance provenance) {}

    /**
     * A plant the plan may build.
     *
     * @param plant index of the plant
     * @param tonnes of output a year that it may have in the end
     * @param capitalUsdPerTonne for a tonne of output a year
     * @param annuityUsdPerTonne of that capital, each year from opening to the horizon
     * @param unitTonnes in which it opens, of output a year; 0 where it opens in any amount
     */
    public record Candidate(
            int plant,
            double tonnes,
            double capitalUsdPerTonne,
            double annuityUsdPerTonne,
            double unitTonnes,
            Provenance provenance) {

        /** Whether it opens in whole units only. */
        public boolean isWhole() {
            return unitTonnes > 0;
        }
    }

    /**
     * How the plan may build.
     *
     * @param ramp share of a new capacity that works in its first year, its second ...; the last holds on
     * @param leadYears from decision to opening
     * @param yearlyShare most of a candidate that opens in one year, share of its size
     * @param budgetUsd most capital of what opens in one year; infinite where nothing bounds it
     */
    public record Building(List<Double> ramp, int leadYears, double yearlyShare, double budgetUsd) {
        public Building {
            ramp = List.copyOf(ramp);
        }

        /** Share that works of a capacity so many years after it opened; nothing before. */
        public double working(int age) {
            return age < 0 ? 0 : ramp.get(Math.min(age, ramp.size() - 1));
        }
    }

    /**
     * A capacity that a plan builds.
     *
     * @param candidate index of the candidate
     * @param year in which it opens
     * @param tonnes of output a year when it works in full
     */
    public record Opening(int candidate, int year, double tonnes) {}

    /**
     * No more than a share of all that reaches a buyer of a material may come from one third country.
     *
     * @param buyer id of the area or country
     * @param members countries of the buyer
     * @param material index in the chain
     * @param exporter the third country that ships it; where it was refined before is not followed
     * @param most 0 to 1
     * @param from first year
     */
    public record ShareLimit(String buyer, Set<String> members, int material, String exporter, double most, int from) {
        public ShareLimit {
            members = Set.copyOf(members);
        }
    }

    /**
     * At least a share of what a country mines of a material must be processed there.
     *
     * @param material index in the chain
     * @param least 0 to 1
     * @param from first year
     */
    public record Floor(String country, int material, double least, int from) {}

    /** The same limits in a world in which a plan has built this. */
    Limits withOpenings(List<Opening> built) {
        return new Limits(reserves, candidates, building, built, shares, floors, unknownReserves, unknownCapital);
    }

    /** Whether the plan opens plants in whole units, so that prices are those with the units fixed. */
    public boolean hasWholeUnits() {
        return candidates.stream().anyMatch(Candidate::isWhole);
    }

    /** Whether there is anything that one year leaves to the next. */
    public boolean linksYears() {
        return !reserves.isEmpty() || !candidates.isEmpty();
    }
}
