package tizbek.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;

/**
 * Understands what a person asks of the law: days, countries, acts, facts, by their words. What cannot be understood is
 * told with the nearest that can; it stands in no file, so that the {@code where} of such a defect names none.
 */
public final class LawQuestion {

    /** What was typed stands in no file. */
    public static final Location TYPED = new Location("", 1);

    private static final String TODAY = "today";
    private static final Location ASKED = new Location("act", 1);

    private final LawLibrary library;

    public LawQuestion(LawLibrary library) {
        this.library = library;
    }

    /**
     * A day as a person writes it: {@code 2024-05-01} or {@code today}.
     *
     * @param what how the message names it
     */
    public static LocalDate day(String text, String what) {
        if (text.equals(TODAY)) {
            return today();
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw refusal(
                    "%s (%s) is not a day".formatted(what, text),
                    "a day of the calendar, such as (2024-05-01), or (today).");
        }
    }

    /** The day of this machine's clock. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /**
     * Refuses a span that runs backwards.
     *
     * @throws InputException if the later day is not after the first
     */
    public static void requireLater(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            throw refusal(
                    "later day (%s) is not after the first (%s)".formatted(to, from),
                    to.equals(from) ? "" : "the other way round was meant.");
        }
    }

    /** One of {@code known}, or a refusal with the nearest. */
    public static String known(String kind, String name, Collection<String> known) {
        if (!known.contains(name)) {
            String nearest = NearestName.of(name, known);
            throw new InputException(
                    new Defect.UnknownName(TYPED, kind, name, nearest.isEmpty() ? likeliest(name, known) : nearest));
        }
        return name;
    }

    /** A name that goes on where this one ends, or ends where it goes on; empty where none does. */
    private static String likeliest(String name, Collection<String> known) {
        return known.stream()
                .filter(k -> !name.isEmpty() && (k.contains(name) || name.contains(k)))
                .max(Comparator.comparingInt(String::length).reversed().thenComparing(k -> k))
                .orElse("");
    }

    /** A country whose law is there; small letters will do. */
    public static String country(String text, Law law) {
        TreeSet<String> countries = new TreeSet<>();
        law.list().forEach(p -> countries.add(p.country()));
        law.procedures().forEach(p -> countries.add(p.country()));
        law.parameters().forEach(p -> countries.add(p.country()));
        String code = text.toUpperCase(Locale.ROOT);
        if (!countries.contains(code) && NearestName.of(code, countries).isEmpty()) {
            throw refusal(
                    "country (%s) has no laws here".formatted(text),
                    "one of %s was meant.".formatted(String.join(", ", countries)));
        }
        return known("country with laws", code, countries);
    }

    /** The part of a country's law that is asked about. */
    public Selection selection(String country, @Nullable String mineral, @Nullable String act, @Nullable String topic) {
        Law law = library.law();
        String code = country(country, law);
        if (mineral != null) {
            known("mineral", mineral, library.minerals());
        }
        if (act != null) {
            known("act", act, law.vocabulary().acts().keySet());
        }
        if (topic != null) {
            known(
                    "topic",
                    topic,
                    law.list().stream().map(Provision::topic).collect(Collectors.toCollection(TreeSet::new)));
        }
        return new Selection(code, mineral, act == null ? null : new ActKind(act), topic);
    }

    /**
     * An act; without a kind one that stands for all, of which a {@link Survey} is made.
     *
     * @param facts each {@code NAME=VALUE}
     */
    public Act act(
            String country,
            @Nullable String kind,
            @Nullable String mineral,
            @Nullable String material,
            @Nullable String target,
            List<String> facts) {
        String code = country(country, library.law());
        if (material != null) {
            known("material", material, library.materials());
        }
        if (target != null) {
            known("country", target, library.countries());
        }
        Act meant = new Act(
                new ActKind(kind == null ? ActKind.EXPLORE.word() : kind),
                code,
                mineral(mineral, material),
                material,
                target,
                facts(facts));
        try {
            library.law().vocabulary().check(meant, ASKED);
        } catch (InputException e) {
            throw new InputException(
                    e.defects().stream().map(LawQuestion::typed).toList());
        }
        return meant;
    }

    /** The mineral, or what the material is made of. */
    private @Nullable String mineral(@Nullable String mineral, @Nullable String material) {
        String ofMaterial = material == null ? null : Act.commodityOf(material);
        if (mineral == null) {
            return ofMaterial;
        }
        known("mineral", mineral, library.minerals());
        if (ofMaterial != null && !ofMaterial.equals(mineral)) {
            throw refusal(
                    "mineral (%s) is not what material (%s) is made of".formatted(mineral, material),
                    "leave out the mineral.");
        }
        return mineral;
    }

    private static Map<String, String> facts(List<String> facts) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String fact : facts) {
            int sign = fact.indexOf('=');
            if (sign < 1 || sign == fact.length() - 1) {
                throw refusal(
                        "fact (%s) is not NAME=VALUE".formatted(fact),
                        "(%s=yes) was meant.".formatted(sign < 0 ? fact : fact.substring(0, Math.max(sign, 1))));
            }
            String before = given.put(fact.substring(0, sign), fact.substring(sign + 1));
            if (before != null) {
                throw refusal("fact (%s) is given twice".formatted(fact.substring(0, sign)), "");
            }
        }
        return given;
    }

    /** The law with claims without an act, and proposals, switched on. */
    public Law claiming(List<String> claims) {
        Law law = library.law();
        TreeSet<String> open = new TreeSet<>();
        law.list().stream()
                .filter(p -> p.status() != Status.ENACTED)
                .map(Provision::id)
                .forEach(open::add);
        claims.forEach(claim -> known("claim without an act", claim, open));
        return law.claiming(claims);
    }

    /** A refusal of what was typed. */
    public static InputException refusal(String statement, String advice) {
        return new InputException(new Defect.Contradiction(TYPED, statement, advice));
    }

    private static Defect typed(Defect defect) {
        return switch (defect) {
            case Defect.UnknownName name -> new Defect.UnknownName(TYPED, name.kind(), name.name(), name.nearest());
            default ->
                new Defect.Contradiction(
                        TYPED, defect.message(), defect.remedy().orElse(""));
        };
    }
}
