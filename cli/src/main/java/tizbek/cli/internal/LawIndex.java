package tizbek.cli.internal;

import java.util.Optional;
import java.util.Set;
import tizbek.law.LawLibrary;
import tizbek.law.LawThingJson;
import tizbek.law.LawThings;

/** Everything of the law that has an id, as pages to read. */
public final class LawIndex {

    /** A thing as a text and as JSON. */
    public record Page(String text, String json) {}

    private final LawLibrary library;
    private final LawThings things;

    public LawIndex(LawLibrary library) {
        this.library = library;
        this.things = new LawThings(library.law());
    }

    /** The ids that {@link #find} knows. */
    public Set<String> ids() {
        return things.ids();
    }

    public Set<String> calendars() {
        return things.calendars();
    }

    /** What has this id; where an instrument and a provision share one, the provision. */
    public Optional<Page> find(String id) {
        return things.find(id).map(this::page);
    }

    public Optional<Page> calendar(String country) {
        return things.calendar(country).map(this::page);
    }

    private Page page(LawThings.Thing thing) {
        LawThingText text = new LawThingText(library);
        return new Page(
                switch (thing) {
                    case LawThings.OfProvision(var provision) -> ProvisionText.of(library, provision);
                    case LawThings.OfInstrument(var instrument, var provisions) -> text.of(instrument, provisions);
                    case LawThings.OfParameter(var parameter, var usedBy) -> text.of(parameter, usedBy);
                    case LawThings.OfProcedure(var procedure, var versions) -> text.of(procedure, versions);
                    case LawThings.OfCalendar(var calendar) -> text.of(calendar);
                },
                LawThingJson.of(library, thing));
    }
}
