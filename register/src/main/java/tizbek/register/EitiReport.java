package tizbek.register;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tizbek.law.ActKind;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.law.Words;

/**
 * How complete a public register of rights is, by requirement 2.3 of the EITI Standard: which live rights show holder,
 * coordinates, days of application and award, duration and commodity.
 *
 * @param requirement the requirement in our words, and {@code provisions} of the law room that ask for it on the day
 * @param countries by country, in the order of the codes; the last is all of them, {@code ALL}
 */
public record EitiReport(LocalDate day, Words requirement, List<String> provisions, List<Country> countries) {

    /** What a right has to show. */
    public enum Field {
        HOLDER,
        COORDINATES,
        APPLICATION_DATE,
        AWARD_DATE,
        DURATION,
        COMMODITY;

        /** As tables head it: {@code application-date}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A country.
     *
     * @param rights live ones
     * @param percents of the rights that show a field, by its word, to a tenth
     * @param completePercent of the rights that show all; 100 where there are none
     * @param lacking which do not show all: what each lacks
     */
    public record Country(
            String country,
            int rights,
            SortedMap<String, BigDecimal> percents,
            BigDecimal completePercent,
            SortedMap<String, Set<Field>> lacking) {

        /** Per cent of the rights that show a field, to a tenth. */
        public BigDecimal percent(Field field) {
            return percents.getOrDefault(field.word(), BigDecimal.ZERO);
        }
    }

    static final String ALL = "ALL";

    private static final Words REQUIREMENT = new Words(
            "A public register of rights shows, for each right, its holder, the coordinates of its ground, the days of application"
                    + " and award, its duration, and what is mined (our words; the subject was read in decisions of the Board, the"
                    + " list of contents is recalled).",
            "Открытый реестр прав показывает по каждому праву держателя, координаты участка, даты заявления и выдачи, срок и полезное"
                    + " ископаемое (изложено нами; предмет читан в решениях Правления, перечень сведений - по памяти).");

    public EitiReport {
        provisions = List.copyOf(provisions);
        countries = List.copyOf(countries);
    }

    static EitiReport of(Register register, Law law, LocalDate day) {
        SortedMap<String, Count> counts = new TreeMap<>();
        Count all = new Count();
        Holdings.each(register, Right.class, right -> {
            if (right.isLive()) {
                Set<Field> shown = shown(register, right);
                counts.computeIfAbsent(right.country(), c -> new Count()).add(right.id(), shown);
                all.add(right.id(), shown);
            }
        });
        List<Country> countries = new ArrayList<>();
        counts.forEach((country, count) -> countries.add(count.of(country)));
        countries.add(all.of(ALL));
        return new EitiReport(day, REQUIREMENT, asking(law, "2.3", day), countries);
    }

    /** The same counts under the law of another day. */
    public EitiReport on(Law law, LocalDate other) {
        return new EitiReport(other, requirement, asking(law, "2.3", other), countries);
    }

    /** Provisions on a requirement of the Standard that are in force on a day. */
    static List<String> asking(Law law, String article, LocalDate day) {
        return law.listOf("EITI", new ActKind("report")).stream()
                .filter(p -> p.article().equals(article) && p.interval().contains(day))
                .map(Provision::id)
                .toList();
    }

    private static Set<Field> shown(Register register, Right right) {
        Set<Field> shown = EnumSet.noneOf(Field.class);
        boolean named = !right.shares().isEmpty()
                && right.shares().keySet().stream()
                        .map(register::findParty)
                        .allMatch(p -> p.filter(h -> h.nameOrNull() != null || h.sealedOrNull() != null)
                                .isPresent());
        put(shown, Field.HOLDER, named);
        put(shown, Field.COORDINATES, !right.blocks().isEmpty());
        put(
                shown,
                Field.APPLICATION_DATE,
                register.findApplication(right.application()).isPresent());
        put(shown, Field.AWARD_DATE, right.from().isAfter(LocalDate.EPOCH));
        put(shown, Field.DURATION, right.until().isAfter(right.from()));
        put(shown, Field.COMMODITY, !right.commodity().isBlank());
        return shown;
    }

    private static void put(Set<Field> shown, Field field, boolean present) {
        if (present) {
            shown.add(field);
        }
    }

    private static final class Count {
        private int rights;
        private int complete;
        private final Map<Field, Integer> present = new EnumMap<>(Field.class);
        private final SortedMap<String, Set<Field>> lacking = new TreeMap<>();

        void add(String right, Set<Field> shown) {
            rights++;
            shown.forEach(f -> present.merge(f, 1, Integer::sum));
            Set<Field> lacks = EnumSet.allOf(Field.class);
            lacks.removeAll(shown);
            if (lacks.isEmpty()) {
                complete++;
            } else {
                lacking.put(right, lacks);
            }
        }

        Country of(String country) {
            SortedMap<String, BigDecimal> percents = new TreeMap<>();
            for (Field field : Field.values()) {
                percents.put(field.word(), percent(present.getOrDefault(field, 0)));
            }
            return new Country(country, rights, percents, percent(complete), lacking);
        }

        /** Cut off, not rounded: a hundred means all. */
        private BigDecimal percent(int some) {
            return rights == 0
                    ? BigDecimal.valueOf(100)
                    : BigDecimal.valueOf(some * 100L).divide(BigDecimal.valueOf(rights), 1, RoundingMode.DOWN);
        }
    }
}
