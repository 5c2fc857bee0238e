package tizbek.desk.internal.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.ClassMapping;
import tizbek.facts.DataPackage;
import tizbek.register.Disclosure;
import tizbek.register.EitiReport;
import tizbek.register.Ownership;
import tizbek.register.Party;
import tizbek.register.PaymentReport;
import tizbek.register.Register;
import tizbek.register.ResourceReport;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a register discloses to everybody. The walk through the register is made once for all days and years; what a question
 * chooses is cut from that.
 */
public final class DisclosureApi {

    private static final Set<String> FORMATS = Set.of("json", "csv");

    private final OpenRegister open;
    private final DataPackage data;
    private final KeptReports reports = new KeptReports();

    /** What a report of resources is about; null for all. */
    private record Resources(String country, String commodity) {}

    public DisclosureApi(OpenRegister open, DataPackage data) {
        this.open = open;
        this.data = data;
    }

    public List<Route> routes() {
        return List.of(
                Route.live("/api/register/eiti", this::eiti),
                Route.live("/api/register/owners", this::owners),
                Route.live("/api/register/bods", this::bods),
                Route.live("/api/register/payments", this::payments),
                Route.live("/api/register/resources", this::resources));
    }

    /** Today where no country is asked about. */
    private LocalDate today() {
        return LocalDate.ofInstant(open.clock().instant(), ZoneOffset.UTC);
    }

    static LocalDate day(Asked asked, LocalDate today) {
        Optional<String> day = asked.find("day");
        try {
            return day.map(LocalDate::parse).orElse(today);
        } catch (DateTimeParseException e) {
            throw Problem.parameter(
                    "day", "day (" + day.orElse("") + ") is no day", "YEAR-MONTH-DAY, such as (2026-03-31).");
        }
    }

    private Answer eiti(Asked asked) throws InterruptedException {
        asked.only("day", "format");
        Register register = open.get();
        LocalDate day = day(asked, today());
        boolean csv = isCsv(asked);
        EitiReport report = reports.get(
                        "eiti",
                        register.catalogue().entries(),
                        () -> Disclosure.eitiReport(register, open.law(), today()))
                .on(open.law(), day);
        return csv ? csv("eiti", Disclosure.eitiCsv(report)) : json(report);
    }

    /** The day on which it is published is today, and nobody can ask for another. */
    private Answer bods(Asked asked) throws InterruptedException {
        asked.only();
        Register register = open.get();
        LocalDate today = today();
        String all = reports.get(
                List.of("bods", today), register.catalogue().entries(), () -> Disclosure.bods(register, today));
        return Answer.json(all + "\n");
    }

    /** Who declared its owners, and which companies with a live right did not. */
    private Answer owners(Asked asked) throws InterruptedException {
        asked.only();
        Register register = open.get();
        return reports.get("owners", register.catalogue().entries(), () -> owners(register));
    }

    private static Answer.Whole owners(Register register) {
        List<Ownership> all = Disclosure.ownerships(register);
        Map<String, Party> subjects = register.catalogue()
                .parties(all.stream().map(Ownership::subject).toList());
        ObjectNode document = Papers.document();
        ArrayNode declared = document.putArray("declared");
        for (Ownership one : all) {
            Party party = subjects.get(one.subject());
            declared.addObject()
                    .put("party", one.subject())
                    .put("name", party == null ? null : Papers.publicName(party))
                    .put("declaredOn", one.declaredOn().toString())
                    .put("owners", one.interests().size())
                    .put(
                            "none",
                            one.noneOrNull() == null ? null : one.noneOrNull().bods());
        }
        ArrayNode missing = document.putArray("missing");
        Disclosure.withoutOwners(register)
                .forEach(p -> missing.addObject().put("party", p.id()).put("name", Papers.publicName(p)));
        return Papers.answer(document);
    }

    private Answer payments(Asked asked) throws InterruptedException {
        asked.only("year", "day", "format");
        Register register = open.get();
        LocalDate day = day(asked, today());
        int year = asked.number("year", DutyApi.EARLIEST, DutyApi.LATEST).orElse(0);
        boolean csv = isCsv(asked);
        PaymentReport report = reports.get(
                        "payments",
                        register.catalogue().entries(),
                        () -> Disclosure.paymentReport(register, open.law(), 0, today()))
                .on(open.law(), year, day);
        return csv ? csv("payments", Disclosure.paymentsCsv(report)) : json(report);
    }

    private Answer resources(Asked asked) throws InterruptedException {
        asked.only("country", "commodity", "format");
        Register register = open.get();
        Optional<String> country = asked.find("country");
        country.ifPresent(c -> Terms.country(register, c));
        Optional<String> commodity = asked.find("commodity");
        boolean csv = isCsv(asked);
        long entries = register.catalogue().entries();
        ResourceReport all = reports.get(new Resources("", ""), entries, () -> report(register, null, null));
        ResourceReport report = all;
        if (commodity.isPresent()
                && all.statements().stream().noneMatch(s -> s.commodity().equals(commodity.get()))) {
            // Nothing is made for what nobody stated, whatever word is asked for.
            report = new ResourceReport(List.of(), List.of(), new TreeMap<>());
        } else if (country.isPresent() || commodity.isPresent()) {
            report = reports.get(
                    new Resources(country.orElse(""), commodity.orElse("")),
                    entries,
                    () -> report(register, country.orElse(null), commodity.orElse(null)));
        }
        return csv ? csv("resources", Disclosure.resourcesCsv(report)) : json(report);
    }

    private ResourceReport report(
            Register register,
            @org.jspecify.annotations.Nullable String country,
            @org.jspecify.annotations.Nullable String commodity) {
        return Disclosure.resourceReport(register, country, commodity, ClassMapping.of(data));
    }

    static boolean isCsv(Asked asked) {
        return asked.oneOf("format", FORMATS).filter("csv"::equals).isPresent();
    }

    private static Answer json(Object report) {
        return Answer.json(Disclosure.json(report) + "\n");
    }

    static Answer.Whole csv(String name, String text) {
        return Answer.text(Answer.CSV, text).with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }
}
