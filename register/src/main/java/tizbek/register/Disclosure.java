package tizbek.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.facts.ClassMapping;
import tizbek.law.Law;
import tizbek.register.internal.Json;

/** What the public learns, one method a document: JSON for programs, CSV for tables. Of a person stands there what is open. */
public final class Disclosure {

    private Disclosure() {}

    /** Completeness by requirement 2.3 of EITI. */
    public static EitiReport eitiReport(Register register, Law law, LocalDate day) {
        return EitiReport.of(register, law, day);
    }

    /** The same as JSON. */
    public static String eiti(Register register, Law law, LocalDate day) {
        return Json.of(EitiReport.of(register, law, day));
    }

    /** The same as CSV: a line a country. */
    public static String eitiCsv(EitiReport report) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("country", "rights"));
        for (EitiReport.Field field : EitiReport.Field.values()) {
            head.add(field.word() + "_percent");
        }
        head.add("complete_percent");
        lines.add(head);
        report.countries().forEach(c -> {
            List<String> line = new ArrayList<>(List.of(c.country(), String.valueOf(c.rights())));
            for (EitiReport.Field field : EitiReport.Field.values()) {
                line.add(c.percent(field).toString());
            }
            line.add(c.completePercent().toString());
            lines.add(line);
        });
        return csv(lines);
    }

    /** Owners, as an array of BODS 0.4 statements. */
    public static String bods(Register register, LocalDate madeOn) {
        return Json.of(Bods.statements(register, madeOn));
    }

    /** Companies that hold a live right and declared no owners. */
    public static List<Party> withoutOwners(Register register) {
        return Bods.missing(register);
    }

    /** All declarations, in the order of their subjects. */
    public static List<Ownership> ownerships(Register register) {
        return Holdings.all(register, Ownership.class);
    }

    /**
     * What everybody may read of the owners of a party.
     *
     * @param names of the owners: companies, and persons where a country in which the party holds a live right opens them
     */
    public record OpenOwners(Ownership declared, SortedMap<String, String> names) {
        public OpenOwners {
            names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
        }
    }

    /** The owners of a party; empty where none were declared. */
    public static Optional<OpenOwners> owners(Register register, String subject) {
        return register.find(Ownership.class, subject).map(declared -> {
            boolean open = namesAreOpen(register, subject);
            SortedMap<String, String> names = new TreeMap<>();
            for (Ownership.Interest interest : declared.interests()) {
                register.findParty(interest.owner()).ifPresent(owner -> {
                    Optional<String> name = owner.kind() != Party.Kind.PERSON
                            ? Optional.ofNullable(owner.nameOrNull())
                            : open
                                    ? register.sealed(owner.id()).map(told -> String.valueOf(told.get("name")))
                                    : Optional.empty();
                    name.ifPresent(n -> names.put(owner.id(), n));
                });
            }
            return new OpenOwners(declared, names);
        });
    }

    /** Whether a country in which it holds a live right opens the names of owners. */
    private static boolean namesAreOpen(Register register, String holder) {
        return register.jurisdictions().values().stream()
                .filter(c -> c.disclosure().open().contains(DisclosureRules.Open.NAME))
                .anyMatch(c -> !register.catalogue()
                        .rights(
                                new RightFilter(c.country(), null, null, Right.Status.LIVE, holder, null, null, null),
                                "",
                                1)
                        .isEmpty());
    }

    /** Any of these reports, as a line of JSON. */
    public static String json(Object report) {
        return Json.of(report);
    }

    /** Payments by project, by requirement 4.7 of EITI; {@code year} 0 for all. */
    public static PaymentReport paymentReport(Register register, Law law, int year, LocalDate day) {
        return PaymentReport.of(register, law, year, day);
    }

    /** The same as JSON. */
    public static String payments(Register register, Law law, int year, LocalDate day) {
        return Json.of(PaymentReport.of(register, law, year, day));
    }

    /** The same as CSV: a line a stream. */
    public static String paymentsCsv(PaymentReport report) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "right", "country", "year", "stream", "currency", "company", "agency", "difference", "agreement"));
        report.rows()
                .forEach(r -> lines.add(List.of(
                        r.right(),
                        r.country(),
                        String.valueOf(r.year()),
                        r.stream(),
                        r.currency(),
                        text(r.companyOrNull()),
                        text(r.agencyOrNull()),
                        text(r.differenceOrNull()),
                        r.agreement().word())));
        return csv(lines);
    }

    /** Resources and reserves by country and mineral. */
    public static ResourceReport resourceReport(
            Register register,
            @Nullable String countryOrNull,
            @Nullable String commodityOrNull,
            @Nullable ClassMapping mappingOrNull) {
        return ResourceReport.of(register, countryOrNull, commodityOrNull, mappingOrNull);
    }

    /** The same as JSON. */
    public static String resources(
            Register register,
            @Nullable String countryOrNull,
            @Nullable String commodityOrNull,
            @Nullable ClassMapping mappingOrNull) {
        return Json.of(ResourceReport.of(register, countryOrNull, commodityOrNull, mappingOrNull));
    }

    /** The same as CSV: a line a class. */
    public static String resourcesCsv(ResourceReport report) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "country", "commodity", "system", "class", "counted", "deposits", "ore_t", "contained_t", "may_read"));
        report.rows()
                .forEach(r -> lines.add(List.of(
                        r.country(),
                        r.commodity(),
                        r.system(),
                        r.category(),
                        r.counted(),
                        String.valueOf(r.deposits()),
                        r.oreTonnes().toPlainString(),
                        r.containedTonnes().toPlainString(),
                        String.join("; ", r.readings()))));
        return csv(lines);
    }

    /** DutyAccounts of rights as JSON; who may see them is for the server to say. */
    public static String accounts(List<DutyAccount> accounts) {
        return Json.of(accounts);
    }

    /** The same as CSV: a line a duty and year. */
    public static String accountsCsv(List<DutyAccount> accounts) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of(
                "right",
                "year",
                "act",
                "provision",
                "title",
                "standing",
                "owed",
                "submitted",
                "lacking",
                "by",
                "consequence",
                "basis"));
        accounts.forEach(a -> a.lines()
                .forEach(l -> lines.add(List.of(
                        a.right(),
                        String.valueOf(l.year()),
                        l.act(),
                        l.provision(),
                        l.title().en(),
                        l.standing().name().toLowerCase(java.util.Locale.ROOT),
                        l.owed(),
                        l.submitted(),
                        l.lacking(),
                        text(l.byOrNull()),
                        l.consequence().en(),
                        l.basis()))));
        return csv(lines);
    }

    private static String text(@Nullable Object value) {
        return value instanceof java.math.BigDecimal number
                ? number.toPlainString()
                : value == null ? "" : value.toString();
    }

    /** RFC 4180; a cell that a spreadsheet would take for a formula is set off by an apostrophe, numbers apart. */
    private static String csv(List<List<String>> lines) {
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            text.append(String.join(",", line.stream().map(Disclosure::cell).toList()))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String cell(String value) {
        boolean number = value.matches("-?[0-9][0-9.]*");
        String safe = !number && value.matches("(?s)[=+@\\t\\r-].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
