package tizbek.law;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tizbek.facts.Location;
import tizbek.facts.SourceUse;
import tizbek.facts.SourceUses;

/** The provisions of {@code laws/} that are about an id: one of theirs, a country, a commodity, a material, a source. */
public final class LawEntries {

    /**
     * One provision for reading.
     *
     * @param value how much it charges or limits; empty for what does neither
     * @param until first day on which it is no longer in force; empty where no end is set
     */
    public record Line(
            String id,
            String country,
            String title,
            String citation,
            String effect,
            String value,
            String from,
            String until,
            String basis,
            String note,
            List<String> sources,
            Location where) {
        public Line {
            sources = List.copyOf(sources);
        }
    }

    private final List<Provision> provisions;

    private LawEntries(List<Provision> provisions) {
        this.provisions = provisions;
    }

    /**
     * The provisions in the folder; none if it is not there.
     *
     * @throws tizbek.facts.InputException if a file of them cannot be read
     */
    public static LawEntries in(Path folder) {
        return new LawEntries(
                Files.isDirectory(folder) ? List.copyOf(Law.read(folder).list()) : List.of());
    }

    /** The provisions of a law that was read. */
    public static LawEntries of(Law law) {
        return new LawEntries(List.copyOf(law.list()));
    }

    /** Adds each provision to what rests on the sources it names, as rows of the table {@code laws}. */
    public void addTo(SourceUses uses) {
        for (Line line : list()) {
            for (String source : line.sources()) {
                boolean alone = line.sources().size() == 1;
                uses.add(source, new SourceUse.Use("laws", line.where(), line.id(), "", "", line.basis(), alone));
            }
        }
    }

    /** Whether {@code id} is a provision or an instrument of the law. */
    public boolean knows(String id) {
        return provisions.stream()
                .anyMatch(p -> p.id().equals(id) || p.instrument().id().equals(id));
    }

    /** Every provision, for those who ask what rests on a source. */
    public List<Line> list() {
        return provisions.stream().map(LawEntries::line).toList();
    }

    /** The provisions about {@code id}, those without an end first, and the newest first among them. */
    public List<Line> about(String id) {
        return provisions.stream()
                .filter(p -> isAbout(p, id))
                .sorted(Comparator.comparing(
                                (Provision p) -> p.interval().until().isPresent())
                        .thenComparing(p -> p.interval().from(), Comparator.reverseOrder()))
                .map(LawEntries::line)
                .toList();
    }

    private static boolean isAbout(Provision p, String id) {
        return p.id().equals(id)
                || p.instrument().id().equals(id)
                || p.country().equals(id)
                || p.applies().commodities().contains(id)
                || p.applies().materials().contains(id)
                || p.applies().targets().contains(id)
                || p.sources().contains(id);
    }

    private static Line line(Provision p) {
        return new Line(
                p.id(),
                p.country(),
                p.title().en(),
                p.citation().text().en(),
                p.effect().name().toLowerCase(Locale.ROOT),
                value(p),
                p.interval().from().toString(),
                p.interval().until().map(Object::toString).orElse(""),
                p.provenance().basis().name().toLowerCase(Locale.ROOT),
                p.provenance().note(),
                p.sources(),
                p.provenance().where());
    }

    private static String value(Provision p) {
        String charged = p.value().map(LawEntries::text).orElse("");
        return p.effect() == Effect.LIMITS && charged.isEmpty()
                ? p.throughput()
                        .map(t -> t.steps().getFirst().share() + " passes")
                        .orElse("")
                : charged;
    }

    private static String text(Value value) {
        return (RateText.of(value.rate()) + " " + value.unit() + " " + value.base()).strip();
    }
}
