package tizbek.cli.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tizbek.law.HolidayCalendar;
import tizbek.law.Instrument;
import tizbek.law.Law;
import tizbek.law.Parameter;
import tizbek.law.Procedure;
import tizbek.law.Provision;

/** Everything of the law that has an id: provisions, instruments, parameters, procedures, and calendars by country. */
public final class LawIndex {

    /** A thing as a text and as JSON. */
    public record Page(String text, String json) {}

    private final LawLibrary library;
    private final Law law;

    public LawIndex(LawLibrary library) {
        this.library = library;
        this.law = library.law();
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

    public Set<String> calendars() {
        TreeSet<String> countries = new TreeSet<>();
        law.contents().calendars().forEach(c -> countries.add(c.country()));
        return countries;
    }

    /** What has this id; where an instrument and a provision share one, the provision. */
    public Optional<Page> find(String id) {
        return Stream.of(provision(id), instrument(id), parameter(id), procedure(id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public Optional<Page> calendar(String country) {
        return law.findCalendar(country).map(this::page);
    }

    private Page page(HolidayCalendar calendar) {
        return new Page(new LawThingText(library).of(calendar), LawThingJson.of(library, calendar));
    }

    private Optional<Page> provision(String id) {
        return law.find(id).map(p -> new Page(ProvisionText.of(library, p), LawThingJson.of(library, p)));
    }

    private Optional<Page> instrument(String id) {
        return law.contents().instruments().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .map(this::page);
    }

    private Page page(Instrument instrument) {
        List<Provision> provisions = law.list().stream()
                .filter(p -> p.instrument().equals(instrument))
                .toList();
        return new Page(
                new LawThingText(library).of(instrument, provisions), LawThingJson.of(library, instrument, provisions));
    }

    private Optional<Page> parameter(String id) {
        return law.findParameter(id).map(this::page);
    }

    private Page page(Parameter parameter) {
        List<Provision> usedBy =
                law.list().stream().filter(p -> uses(p, parameter.id())).toList();
        return new Page(new LawThingText(library).of(parameter, usedBy), LawThingJson.of(library, parameter, usedBy));
    }

    private static boolean uses(Provision p, String parameter) {
        return p.value().map(v -> v.names().contains(parameter)).orElse(false);
    }

    private Optional<Page> procedure(String id) {
        return law.procedures().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .map(this::page);
    }

    private Page page(Procedure procedure) {
        List<Procedure> versions = law.procedures().stream()
                .filter(p -> p.country().equals(procedure.country()) && p.rule().equals(procedure.rule()))
                .toList();
        return new Page(
                new LawThingText(library).of(procedure, versions), LawThingJson.of(library, procedure, versions));
    }
}
