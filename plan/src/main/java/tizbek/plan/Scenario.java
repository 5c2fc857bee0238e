package tizbek.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.YamlNode;
import tizbek.network.Network;
import tizbek.network.NetworkChange;

/**
 * What is asked: which chain over which years, under which law, and what differs from the world as the data show it.
 * A scenario makes a new world; it edits none.
 *
 * @param chain the chain that is planned, one of {@code chains}
 * @param chains all chains the scenario asks for; {@link #ALL} for each there is
 * @param firstYear first year planned
 * @param lastYear last year planned
 * @param lawFrozenOrNull the law as known on this day, or null for all that the laws hold
 * @param addedProvisions provisions laid over the frozen law: the measure
 * @param claims rules that are claimed without an act, switched on
 * @param reforms changes of the law that nobody enacted: files in {@code scenarios/reforms/}, or written out in the scenario
 * @param announcedOrNull the day the measure becomes known; decisions before it are those of the world without it
 * @param headlineYearOrNull the year its headline figures are of, or null for the first full year of what changes
 * @param beliefOrNull assumption id for the years after which owners of stock expect the measure to end, or null if
 *     they expect no end
 * @param compareWithOrNull the scenario it is shown against
 * @param plantChanges plants opened, closed or resized
 * @param assumptions values put in the place of those in the data
 * @param mapChanges what it changes on the map, for some days or always; the base year keeps the map of the data
 * @param outlook how far owners look ahead, what the plan may build, what is asked of trade beyond the law
 */
public record Scenario(
        String id,
        Words title,
        Words summary,
        String chain,
        List<String> chains,
        int firstYear,
        int lastYear,
        @Nullable LocalDate lawFrozenOrNull,
        List<String> addedProvisions,
        List<String> claims,
        List<Reform> reforms,
        @Nullable LocalDate announcedOrNull,
        @Nullable Integer headlineYearOrNull,
        @Nullable String beliefOrNull,
        @Nullable String compareWithOrNull,
        List<PlantChange> plantChanges,
        Map<String, Double> assumptions,
        List<MapChange> mapChanges,
        Outlook outlook,
        Location where) {

    /** Stands for all chains in {@link #chains()}. */
    public static final String ALL = "all";

    public Scenario {
        chains = List.copyOf(chains);
        addedProvisions = List.copyOf(addedProvisions);
        claims = List.copyOf(claims);
        reforms = List.copyOf(reforms);
        plantChanges = List.copyOf(plantChanges);
        assumptions = Map.copyOf(assumptions);
        mapChanges = List.copyOf(mapChanges);
    }

    /**
     * A change of the law that nobody enacted.
     *
     * @param id the file in {@code scenarios/reforms/}, or where the scenario writes it out
     * @param writtenOutOrNull the reform itself, in the form of such a file, or null where the file holds it
     */
    public record Reform(String id, @Nullable YamlNode writtenOutOrNull) {}

    /** A change of the map, and where it is asked for. */
    public record MapChange(NetworkChange change, Location where) {}

    /**
     * The map as the scenario has it.
     *
     * @throws InputException with every name that nobody knows, and the nearest known one
     */
    public Network on(Network network) {
        if (mapChanges.isEmpty()) {
            return network;
        }
        List<Defect> defects = mapChanges.stream()
                .flatMap(c -> network.defects(c.change(), c.where()).stream())
                .toList();
        if (!defects.isEmpty()) {
            throw new InputException(defects);
        }
        return network.with(mapChanges.stream().map(MapChange::change).toList());
    }

    /**
     * A plant that opens or has another capacity by the will of the scenario.
     *
     * @param plant id in {@code data/plants.csv}
     * @param capacityTonnesOrNull tonnes of product a year, or null for what the table says
     * @param opensFormula year of opening, a number or an assumption id
     * @param holderOrNull who opens it (state, private, foreign): whether the law of the country lets them is asked; null
     *     where the scenario does not say
     */
    public record PlantChange(
            String plant,
            @Nullable String capacityTonnesOrNull,
            String opensFormula,
            @Nullable String holderOrNull,
            Location where) {}

    public Optional<LocalDate> announced() {
        return Optional.ofNullable(announcedOrNull);
    }

    /**
     * Refuses names of this scenario that nobody knows, and says where the scenario stands.
     *
     * @throws InputException with every unknown name and the nearest known one
     */
    public void requireKnown(String kind, Collection<String> asked, Collection<String> known) {
        List<Defect> unknown = new ArrayList<>();
        for (String name : asked) {
            if (!known.contains(name)) {
                unknown.add(new Defect.UnknownName(where, kind, name, NearestName.of(name, known)));
            }
        }
        if (!unknown.isEmpty()) {
            throw new InputException(unknown);
        }
    }

    /** Whether it changes only law: then the world without its measure is the scenario it is compared with. */
    public boolean changesOnlyLaw() {
        return plantChanges.isEmpty()
                && assumptions.isEmpty()
                && mapChanges.isEmpty()
                && outlook.withoutAsking().equals(outlook);
    }

    /** The same scenario without the measure it lays over the frozen law, and without what it asks of trade. */
    public Scenario withoutMeasure() {
        return changed(firstYear, lastYear, List.of(), List.of(), List.of(), announcedOrNull, null)
                .withOutlook(outlook.withoutAsking());
    }

    /** The same scenario with another outlook. */
    public Scenario withOutlook(Outlook other) {
        return new Scenario(
                id,
                title,
                summary,
                chain,
                chains,
                firstYear,
                lastYear,
                lawFrozenOrNull,
                addedProvisions,
                claims,
                reforms,
                announcedOrNull,
                headlineYearOrNull,
                beliefOrNull,
                compareWithOrNull,
                plantChanges,
                assumptions,
                mapChanges,
                other,
                where);
    }

    /** The same scenario over other years. */
    public Scenario withYears(int from, int to) {
        return changed(from, to, addedProvisions, claims, reforms, announcedOrNull, beliefOrNull);
    }

    /** The same scenario seen with another day of announcement, so that two plans are cut into the same periods. */
    public Scenario withAnnouncement(@Nullable LocalDate day) {
        return changed(firstYear, lastYear, addedProvisions, claims, reforms, day, beliefOrNull);
    }

    /** Whether it asks for more than one chain, or for all there are. */
    public boolean isOfSeveralChains() {
        return chains.size() > 1 || chains.contains(ALL);
    }

    /** The same scenario for one chain, of those it asks for or of one that such a chain needs. */
    public Scenario ofChain(String one) {
        return changed(one, firstYear, lastYear, addedProvisions, claims, reforms, announcedOrNull, beliefOrNull);
    }

    private Scenario changed(
            int from,
            int to,
            List<String> provisions,
            List<String> claimed,
            List<Reform> reformed,
            @Nullable LocalDate announced,
            @Nullable String belief) {
        return changed(chain, from, to, provisions, claimed, reformed, announced, belief);
    }

    private Scenario changed(
            String one,
            int from,
            int to,
            List<String> provisions,
            List<String> claimed,
            List<Reform> reformed,
            @Nullable LocalDate announced,
            @Nullable String belief) {
        return new Scenario(
                id,
                title,
                summary,
                one,
                chains,
                from,
                to,
                lawFrozenOrNull,
                provisions,
                claimed,
                reformed,
                announced,
                headlineYearOrNull,
                belief,
                compareWithOrNull,
                plantChanges,
                assumptions,
                mapChanges,
                outlook,
                where);
    }
}
