package tizbek.law;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything of the law that has an id: provisions, instruments, parameters, procedures, and calendars by country. */
public final class LawThings {

    /** One of them, with what belongs to it. */
    public sealed interface Thing {}

    public record OfProvision(Provision provision) implements Thing {}

    /**
     * An act of law.
     *
     * @param provisions all that it enacted
     */
    public record OfInstrument(Instrument instrument, List<Provision> provisions) implements Thing {
        public OfInstrument {
            provisions = List.copyOf(provisions);
        }
    }

    /**
     * A number that provisions reckon with.
     *
     * @param usedBy those provisions
     */
    public record OfParameter(Parameter parameter, List<Provision> usedBy) implements Thing {
        public OfParameter {
            usedBy = List.copyOf(usedBy);
        }
    }

    /**
     * A procedure.
     *
     * @param versions the same over time, this one among them
     */
    public record OfProcedure(Procedure procedure, List<Procedure> versions) implements Thing {
        public OfProcedure {
            versions = List.copyOf(versions);
        }
    }

    public record OfCalendar(HolidayCalendar calendar) implements Thing {}

    private final Law law;

    public LawThings(Law law) {
        this.law = law;
    }

    /** The ids that {@link #find} knows. */
    public Set<String> ids() {
        TreeSet<String> ids = new TreeSet<>();
        law.list().forEach(p -> ids.add(p.id()));
        law.contents().instruments().forEach(i -> ids.add(i.id()));
        law.parameters().forEach(p -> ids.add(p.id()));
        law.procedures().forEach(p -> ids.add(p.id()));
        return ids;
    }

    /** The countries whose working days are known. */
    public Set<String> calendars() {
        TreeSet<String> countries = new TreeSet<>();
        law.contents().calendars().forEach(c -> countries.add(c.country()));
        return countries;
    }

    /** What has this id; where an instrument and a provision share one, the provision. */
    public Optional<Thing> find(String id) {
        return Stream.<Optional<? extends Thing>>of(
                        law.find(id).map(OfProvision::new), instrument(id), parameter(id), procedure(id))
                .flatMap(Optional::stream)
                .map(Thing.class::cast)
                .findFirst();
    }

    public Optional<Thing> calendar(String country) {
        return law.findCalendar(country).map(OfCalendar::new);
    }

    private Optional<OfInstrument> instrument(String id) {
        return law.contents().instruments().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .map(i -> new OfInstrument(
                        i,
                        law.list().stream()
                                .filter(p -> p.instrument().equals(i))
                                .toList()));
    }

    private Optional<OfParameter> parameter(String id) {
        return law.findParameter(id)
                .map(parameter -> new OfParameter(
                        parameter, law.list().stream().filter(p -> uses(p, id)).toList()));
    }

    private static boolean uses(Provision p, String parameter) {
        return p.value().map(v -> v.names().contains(parameter)).orElse(false);
    }

    private Optional<OfProcedure> procedure(String id) {
        return law.procedures().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(found -> new OfProcedure(
                        found,
                        law.procedures().stream()
                                .filter(p -> p.country().equals(found.country())
                                        && p.rule().equals(found.rule()))
                                .toList()));
    }
}
