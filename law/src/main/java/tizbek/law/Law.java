package tizbek.law;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.YamlNode;
import tizbek.law.internal.Borders;
import tizbek.law.internal.ExampleRunner;
import tizbek.law.internal.ExtractionRates;
import tizbek.law.internal.Judge;
import tizbek.law.internal.LawReader;
import tizbek.law.internal.Openness;
import tizbek.law.internal.Restrictions;
import tizbek.measure.Interval;
import tizbek.measure.Share;

/** A set of provisions one can ask. Immutable: {@link #frozenOn}, {@link #only} and {@link #with} make other laws. */
public final class Law {

    private final LawContents contents;
    private final Map<String, Provision> byId;
    private final Map<String, List<Provision>> byCountry;
    private final Map<String, Map<ActKind, List<Provision>>> byAct;
    private final Map<String, List<Provision>> suspenders;
    private final Map<String, List<Provision>> exceptions;

    private Law(LawContents contents) {
        this.contents = contents;
        this.byId = new LinkedHashMap<>();
        this.byCountry = new LinkedHashMap<>();
        this.byAct = new HashMap<>();
        this.suspenders = new LinkedHashMap<>();
        this.exceptions = new LinkedHashMap<>();
        for (Provision p : contents.provisions()) {
            if (byId.putIfAbsent(p.id(), p) != null) {
                throw new IllegalArgumentException("provision (" + p.id() + ") stands twice");
            }
            byCountry.computeIfAbsent(p.country(), c -> new ArrayList<>()).add(p);
            for (ActKind act : p.applies().acts()) {
                byAct.computeIfAbsent(p.country(), c -> new HashMap<>())
                        .computeIfAbsent(act, a -> new ArrayList<>())
                        .add(p);
            }
            if (p.status() == Status.ENACTED) {
                p.suspends()
                        .forEach(id -> suspenders
                                .computeIfAbsent(id, s -> new ArrayList<>())
                                .add(p));
                p.precedence()
                        .exceptionTo()
                        .forEach(id -> exceptions
                                .computeIfAbsent(id, s -> new ArrayList<>())
                                .add(p));
            }
        }
    }

    /** A law of these contents; the ids of its provisions differ. */
    public static Law of(LawContents contents) {
        return new Law(contents);
    }

    /** A law that says nothing. */
    public static Law none() {
        return new Law(new LawContents(
                new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of()),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
    }

    /** Reads the folder {@code laws/} without checking the names it refers to. */
    public static Law read(Path folder) {
        return read(folder, KnownNames.unchecked());
    }

    /**
     * Reads the folder {@code laws/}: one folder per country, in it files of provisions and examples.
     *
     * @throws InputException with every defect found, by file and line
     */
    public static Law read(Path folder, KnownNames names) {
        return LawReader.read(folder, names);
    }

    /**
     * Reads a reform: a file in the form of a law, whose provisions may name those of this law, and lays it over.
     *
     * @throws InputException with every defect found, by file and line
     */
    public Law reformedBy(Path file, KnownNames names) {
        return LawReader.reform(this, file, names);
    }

    /**
     * The same of a reform that stands inside another file, such as a scenario.
     *
     * @throws InputException with every defect found, by file and line
     */
    public Law reformedBy(YamlNode reform, KnownNames names) {
        return LawReader.reform(this, reform, names);
    }

    public Collection<Provision> list() {
        return Collections.unmodifiableCollection(byId.values());
    }

    public LawContents contents() {
        return contents;
    }

    public Vocabulary vocabulary() {
        return contents.vocabulary();
    }

    public List<Parameter> parameters() {
        return contents.parameters();
    }

    public Optional<Parameter> findParameter(String id) {
        return contents.parameters().stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /** The working days of a country, where they were found. */
    public Optional<HolidayCalendar> findCalendar(String country) {
        return contents.calendars().stream()
                .filter(c -> c.country().equals(country))
                .findFirst();
    }

    public List<Procedure> procedures() {
        return contents.procedures();
    }

    /** The provisions of one country, in the order they stand. */
    public List<Provision> listOf(String country) {
        return Collections.unmodifiableList(byCountry.getOrDefault(country, List.of()));
    }

    /** The provisions of one country on one kind of act, in the order they stand. */
    public List<Provision> listOf(String country, ActKind act) {
        return Collections.unmodifiableList(
                byAct.getOrDefault(country, Map.of()).getOrDefault(act, List.of()));
    }

    public Optional<Provision> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The provision with this id.
     *
     * @throws InputException if there is none, with the nearest id there is
     */
    public Provision get(String id) {
        Provision p = byId.get(id);
        if (p == null) {
            throw new InputException(new Defect.UnknownName(
                    new Location("laws", 1), "provision", id, NearestName.of(id, byId.keySet())));
        }
        return p;
    }

    public List<Example> examples() {
        return contents.examples();
    }

    /**
     * The law as one could know it on {@code day}: without what was announced later, and without ends that were set
     * later. A provision whose announcement was not found counts from its first day in force.
     */
    public Law frozenOn(LocalDate day) {
        Map<String, Provision> known = new LinkedHashMap<>();
        for (Provision p : byId.values()) {
            if (!p.knownFrom().isAfter(day)) {
                known.put(
                        p.id(),
                        endKnownOn(p, day)
                                ? p
                                : p.withInterval(Interval.since(p.interval().from())));
            }
        }
        return new Law(contents.with(List.copyOf(known.values())));
    }

    private boolean endKnownOn(Provision p, LocalDate day) {
        Provision ender = p.endedByOrNull() == null ? null : byId.get(p.endedByOrNull());
        return ender == null || !ender.knownFrom().isAfter(day);
    }

    /** The law of the provisions that {@code keep} accepts. */
    public Law only(Predicate<Provision> keep) {
        Map<String, Provision> kept = new LinkedHashMap<>();
        byId.values().stream().filter(keep).forEach(p -> kept.put(p.id(), p));
        return new Law(contents.with(List.copyOf(kept.values())));
    }

    /**
     * This law with one provision ended on a day; without it where it would only begin later. Of a charge a rate of
     * nothing is left, so that nobody takes the charge for one that was not found.
     */
    public Law repealing(String id, LocalDate day) {
        Map<String, Provision> result = new LinkedHashMap<>();
        for (Provision p : byId.values()) {
            if (p.id().equals(id)) {
                p.interval()
                        .intersection(Interval.of(LocalDate.MIN, day))
                        .ifPresent(before -> result.put(id, p.withInterval(before)));
                p.interval()
                        .intersection(Interval.since(day))
                        .filter(after ->
                                p.effect() == Effect.CHARGES && p.terms().valueOrNull() != null)
                        .ifPresent(after -> result.put(id + "-repealed", p.chargingNothing(id + "-repealed", after)));
            } else {
                result.put(p.id(), p);
            }
        }
        return new Law(contents.with(List.copyOf(result.values())));
    }

    /**
     * This law with provisions of another laid over it: added, or put in the place of those with the same id. Where a
     * provision laid over it ended one of this law, that end comes with it.
     *
     * @throws InputException if {@code from} has no provision of that id
     */
    public Law with(Collection<String> provisionIds, Law from) {
        Map<String, Provision> result = new LinkedHashMap<>(byId);
        result.replaceAll((id, p) -> p.endedByOrNull() != null && provisionIds.contains(p.endedByOrNull())
                ? from.find(id).orElse(p)
                : p);
        List<Defect> unknown = new ArrayList<>();
        for (String id : provisionIds) {
            try {
                result.put(id, from.get(id));
            } catch (InputException e) {
                unknown.addAll(e.defects());
            }
        }
        if (!unknown.isEmpty()) {
            throw new InputException(unknown);
        }
        return new Law(from.contents.with(List.copyOf(result.values())));
    }

    /**
     * Whether {@code p} is in force on {@code day} and no other provision of this law suspends it then, be it for some acts
     * only; for a single act ask {@link #judge}.
     */
    public boolean inForce(Provision p, LocalDate day) {
        return p.interval().contains(day) && suspendersOf(p).stream().noneMatch(s -> inForce(s, day));
    }

    /** The provisions that interrupt {@code p} while they are in force. */
    public List<Provision> suspendersOf(Provision p) {
        return Collections.unmodifiableList(suspenders.getOrDefault(p.id(), List.of()));
    }

    /** The provisions that take {@code p} away where they apply. */
    public List<Provision> exceptionsTo(Provision p) {
        return Collections.unmodifiableList(exceptions.getOrDefault(p.id(), List.of()));
    }

    /**
     * The measures that hold back {@code material} on its way from {@code exporter} to {@code importer} during {@code
     * days}: export measures of the one, import measures of the other. Measures that depend on facts of the single
     * deal, such as who uses it, are among them with the throughput they state for the whole flow.
     *
     * @param days an interval with an end and at least one day
     */
    public List<RestrictionInForce> restrictions(
            String material, String exporter, String importer, Interval days, AssumedValues assumed) {
        return Restrictions.of(this, material, exporter, importer, days, assumed)
                .list();
    }

    /**
     * The share of the flow before the measures that passes, as a mean over {@code days}: on each day the strictest of the
     * measures in force counts, and on a day without one all passes. Exactly 1 where nothing is held back.
     */
    public Share passShare(String material, String exporter, String importer, Interval days, AssumedValues assumed) {
        return Restrictions.of(this, material, exporter, importer, days, assumed)
                .passShare();
    }

    /**
     * This law with claims switched on, as if the acts behind them had been found; each takes the place of what answers
     * its question otherwise.
     *
     * @throws InputException if one of them is no provision of this law
     */
    public Law claiming(Collection<String> ids) {
        if (ids.isEmpty()) {
            return this;
        }
        ids.forEach(this::get);
        return new Law(contents.with(byId.values().stream()
                .map(p -> ids.contains(p.id()) ? p.enacted() : p)
                .toList()));
    }

    /**
     * What it costs by law to bring {@code material} from one country to the other, as a mean over {@code days}.
     *
     * @param days an interval with an end and at least one day
     */
    public BorderCharges borderCharges(
            String material, String exporter, String importer, Interval days, AssumedValues assumed) {
        return Borders.of(this, material, exporter, importer, days, assumed);
    }

    /**
     * The part of an interval in which {@code act} is not barred.
     *
     * @param days an interval with an end and at least one day
     */
    public OpenDays openDays(Act act, Interval days, AssumedValues assumed) {
        return Openness.of(this, act, days, assumed);
    }

    /** The extraction tax or royalty on {@code commodity}; a rate that names it goes before one for a group. */
    public ExtractionCharge extractionCharge(String country, String commodity, LocalDate day) {
        return ExtractionRates.find(this, Act.mine(country, commodity), day);
    }

    /** The same with what else is known of the mine, for rates that hang on output, price or the kind of deposit. */
    public ExtractionCharge extractionCharge(Act mining, LocalDate day) {
        return ExtractionRates.find(this, mining, day);
    }

    /** What the law says of {@code act} on {@code day}; assumptions it names stay without a value. */
    public Verdict judge(Act act, LocalDate day) {
        return judge(act, day, AssumedValues.none());
    }

    /**
     * What the law says of {@code act} on {@code day}.
     *
     * @throws InputException if the act names a fact that is not known, or gives it a value that is none
     */
    public Verdict judge(Act act, LocalDate day, AssumedValues assumed) {
        return Judge.judge(this, act, day, assumed, p -> true);
    }

    /** Runs the examples that stand beside the law; a defect for each that comes out otherwise. */
    public List<Defect> checkExamples() {
        return ExampleRunner.failures(this);
    }
}
