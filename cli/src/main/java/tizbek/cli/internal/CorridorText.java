package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tizbek.facts.Row;
import tizbek.network.Charge;
import tizbek.network.Corridor;
import tizbek.network.CorridorAnswer;
import tizbek.network.CorridorChecks;
import tizbek.network.CorridorVolumes;
import tizbek.network.Link;
import tizbek.network.PublishedFigure;
import tizbek.network.Route;
import tizbek.network.Vehicle;

/** The answer on corridors as tables, for the screen and for {@code docs/corridors.md}. */
public final class CorridorText {

    private static final double PERCENT = 100;
    private static final Pattern WHOSE = Pattern.compile("hours of crossings:(\\S+); spread of (\\S+)$");
    private static final double CLAIM_LOW = 0.10;
    private static final double CLAIM_HIGH = 0.50;

    private CorridorText() {}

    /** For the screen. */
    public static String text(CorridorAnswer answer) {
        return sections(answer).stream().map(CorridorSection::text).collect(Collectors.joining());
    }

    /** The tables of the document, each between marks. */
    public static String markdown(CorridorAnswer answer) {
        return sections(answer).stream().map(CorridorSection::markdown).collect(Collectors.joining("\n"));
    }

    private static List<CorridorSection> sections(CorridorAnswer answer) {
        List<CorridorSection> sections = new ArrayList<>(List.of(
                corridors(answer),
                lengths(answer.lengths()),
                days(answer.days()),
                borders(answer),
                freight(answer.freights()),
                pairs(answer.pairs()),
                stated(answer.stated())));
        sections.add(volumes(answer));
        sections.add(sailings(answer.sailings()));
        sections.add(draughts(answer.draughts()));
        return sections;
    }

    private static CorridorSection corridors(CorridorAnswer answer) {
        List<List<String>> rows = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Corridor c : answer.corridors()) {
            Route route = answer.routes().get(c.id());
            if (route != null) {
                rows.add(List.of(
                        c.id(),
                        c.places().getFirst().name() + " - "
                                + c.places().getLast().name(),
                        String.join(" ", new LinkedHashSet<>(route.countries())),
                        number(c.kilometres(), 0),
                        Integer.toString(route.gaugeBreaks()),
                        Integer.toString(c.links().size())));
                remarks.add(c.id() + ": " + c.name() + " / " + c.nameRu() + "; trunk " + ids(c.trunk()) + notOpen(c));
            }
        }
        return new CorridorSection(
                "corridors",
                "Corridors: length of the route; links count other gates and branches too",
                List.of("id", "route", "countries", "km", "gauge breaks", "links"),
                3,
                rows,
                remarks);
    }

    private static String notOpen(Corridor corridor) {
        List<Link> planned = corridor.chain().stream()
                .filter(l -> l.status() != Link.Status.OPEN)
                .toList();
        return planned.isEmpty()
                ? ""
                : "; not open: "
                        + planned.stream()
                                .map(l -> l.id() + " ("
                                        + l.status().name().toLowerCase(Locale.ROOT)
                                        + (l.opens().isPresent()
                                                ? ", " + l.opens().getAsInt()
                                                : "") + ")")
                                .collect(Collectors.joining(", "));
    }

    private static String ids(Set<Link> links) {
        return links.isEmpty()
                ? "none named"
                : links.stream().map(Link::id).sorted().collect(Collectors.joining(", "));
    }

    private static CorridorSection lengths(List<CorridorChecks.OfLength> checks) {
        return new CorridorSection(
                "lengths",
                "Lengths: published, on the map, difference in per cent",
                List.of("figure", "year", "holds", "published km", "map km", "%"),
                3,
                checks.stream()
                        .map(c -> List.of(
                                c.published().id(),
                                Integer.toString(c.published().year()),
                                yes(c.holds()),
                                number(c.published().middle(), 0),
                                number(c.kilometres(), 0),
                                percent(c.error())))
                        .toList(),
                remarks(checks.stream().map(CorridorChecks.OfLength::published)));
    }

    private static CorridorSection days(List<CorridorChecks.OfDays> checks) {
        return new CorridorSection(
                "days",
                "Days: published, our median and what one and nine of ten do not exceed; published against the median",
                List.of(
                        "figure",
                        "year",
                        "train",
                        "use",
                        "near",
                        "inside",
                        "narrow",
                        "published",
                        "low",
                        "median",
                        "high",
                        "%"),
                7,
                checks.stream()
                        .map(c -> List.of(
                                c.published().id(),
                                Integer.toString(c.published().year()),
                                c.published().service().word(),
                                c.published().fitted() ? "fit" : "check",
                                yes(c.near()),
                                yes(c.inside()),
                                c.published().low() == c.published().high() ? "-" : yes(c.narrow()),
                                range(c.published().low(), c.published().high()),
                                number(c.transit().lowDays(), 1),
                                number(c.transit().medianDays(), 1),
                                number(c.transit().highDays(), 1),
                                percent(c.error())))
                        .toList(),
                counted(checks));
    }

    /** What stands of each figure, and how many came out. */
    private static List<String> counted(List<CorridorChecks.OfDays> checks) {
        List<String> remarks = new ArrayList<>(remarks(checks.stream().map(CorridorChecks.OfDays::published)));
        List<CorridorChecks.OfDays> out =
                checks.stream().filter(c -> !c.published().fitted()).toList();
        List<CorridorChecks.OfDays> wide = out.stream()
                .filter(c -> c.published().low() < c.published().high())
                .toList();
        if (!out.isEmpty()) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "of %d times kept out, %d are near and %d inside; of %d that were published as a range, %d are narrow",
                    out.size(),
                    out.stream().filter(CorridorChecks.OfDays::near).count(),
                    out.stream().filter(CorridorChecks.OfDays::inside).count(),
                    wide.size(),
                    wide.stream().filter(CorridorChecks.OfDays::narrow).count()));
        }
        return remarks;
    }

    private static CorridorSection borders(CorridorAnswer answer) {
        Set<List<String>> rows = new LinkedHashSet<>();
        answer.borders().values().stream().flatMap(List::stream).forEach(b -> {
            Charge c = b.charge();
            Matcher whose = WHOSE.matcher(c.provenance().note());
            boolean spread = whose.find();
            rows.add(List.of(
                    b.leg().link(),
                    spread ? whose.group(1) : c.basis().replaceFirst("^crossings:", ""),
                    spread ? whose.group(2) : "assumed",
                    number(c.hours(), 1),
                    c.highHours().isPresent() ? number(c.highHours().getAsDouble(), 1) : "-",
                    number(c.usdPerTonne(), 1)));
        });
        return new CorridorSection(
                "borders",
                "Borders of the routes: hours used, each with the CAREC record it is, and whose years spread it",
                List.of("link", "record", "spread of", "hours", "nine of ten", "USD/t"),
                3,
                List.copyOf(rows),
                List.of());
    }

    private static CorridorSection freight(List<CorridorChecks.OfFreight> checks) {
        List<String> remarks = new ArrayList<>(remarks(checks.stream().map(CorridorChecks.OfFreight::published)));
        List<CorridorChecks.OfFreight> out =
                checks.stream().filter(c -> !c.published().fitted()).toList();
        errors(remarks, "boxes", out.stream().filter(CorridorText::inBox).toList());
        errors(
                remarks,
                "loose cargo and wagons",
                out.stream().filter(c -> !inBox(c)).toList());
        return new CorridorSection(
                "freight",
                "Freight, USD a tonne in money of the year: published, on the map, difference in per cent",
                List.of("figure", "year", "use", "holds", "published", "map", "%"),
                4,
                checks.stream()
                        .map(c -> List.of(
                                c.published().id(),
                                Integer.toString(c.published().year()),
                                c.published().fitted() ? "fit" : "check",
                                yes(c.holds()),
                                number(c.usdPerTonnePublished(), 0),
                                number(c.usdPerTonne(), 0),
                                percent(c.error())))
                        .toList(),
                remarks);
    }

    private static boolean inBox(CorridorChecks.OfFreight check) {
        return check.published().vehicle() == Vehicle.CONTAINER;
    }

    /** The error of a class of rates. */
    private static void errors(List<String> remarks, String what, List<CorridorChecks.OfFreight> checks) {
        double[] errors =
                checks.stream().mapToDouble(c -> Math.abs(c.error())).sorted().toArray();
        if (errors.length > 1) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%s: of %d rates kept out, %d lie within the stated error; the middle difference is %.0f %%,"
                            + " the greatest %.0f %%",
                    what,
                    errors.length,
                    checks.stream().filter(CorridorChecks.OfFreight::holds).count(),
                    PERCENT * (errors[(errors.length - 1) / 2] + errors[errors.length / 2]) / 2,
                    PERCENT * errors[errors.length - 1]));
        }
    }

    private static CorridorSection pairs(List<CorridorChecks.OfPair> pairs) {
        return new CorridorSection(
                "pairs",
                "North-South against the sea, our medians; the claim is 10 to 50 % faster",
                List.of("corridor", "to", "against", "claim", "days", "by sea", "faster %", "km", "km by sea"),
                4,
                pairs.stream()
                        .map(p -> List.of(
                                p.corridor(),
                                p.way().stops().getLast().name(),
                                p.against(),
                                claim(p.faster()),
                                number(p.time().medianDays(), 1),
                                number(p.otherTime().medianDays(), 1),
                                percent(p.faster()),
                                number(p.way().length().kilometres(), 0),
                                number(p.other().length().kilometres(), 0)))
                        .toList(),
                List.of());
    }

    private static String claim(double faster) {
        if (faster < CLAIM_LOW) {
            return faster < 0 ? "no, slower" : "no, less";
        }
        return faster > CLAIM_HIGH ? "more" : "holds";
    }

    private static CorridorSection stated(List<Row> rows) {
        return new CorridorSection(
                "stated",
                "The same as others state it: days by the corridor and by sea",
                List.of("statement", "from", "to", "claim", "days", "by sea", "faster %"),
                4,
                rows.stream().map(CorridorText::stated).toList(),
                List.of());
    }

    private static List<String> stated(Row row) {
        String claim = "-";
        String faster = "-";
        String days = "-";
        String sea = "-";
        if (row.has("days_min") && row.has("against_days_min")) {
            double least = 1 - row.getAmount("days_max") / row.getAmount("against_days_min");
            double most = 1 - row.getAmount("days_min") / row.getAmount("against_days_max");
            days = range(row.getAmount("days_min"), row.getAmount("days_max"));
            sea = range(row.getAmount("against_days_min"), row.getAmount("against_days_max"));
            faster = least == most ? percent(least) : percent(least) + " to " + percent(most);
            claim = claim(least).equals(claim(most)) ? claim(least) : claim(least) + " / " + claim(most);
        } else if (row.has("stated_change_pct")) {
            faster = percent(-row.getNumber("stated_change_pct") / PERCENT);
            claim = claim(-row.getNumber("stated_change_pct") / PERCENT);
        }
        return List.of(row.getText("id"), row.getText("origin"), row.getText("destination"), claim, days, sea, faster);
    }

    private static CorridorSection volumes(CorridorAnswer answer) {
        List<List<String>> rows = new ArrayList<>();
        answer.volumes().forEach((id, years) -> {
            for (CorridorVolumes.Volume v : years) {
                rows.add(List.of(
                        id,
                        Integer.toString(v.year()),
                        v.chosen() ? "series" : "rival",
                        String.join(", ", v.provenance().sources()),
                        v.tonnes().isPresent() ? number(v.tonnes().getAsDouble(), 0) : "-",
                        v.growth().isPresent() ? percent(v.growth().getAsDouble()) : "-"));
            }
        });
        return new CorridorSection(
                "volumes",
                "Volumes of whole years, tonnes; growth on the chosen figure of the year before, in per cent",
                List.of("corridor", "year", "kind", "source", "t", "growth %"),
                4,
                rows,
                List.of());
    }

    private static CorridorSection sailings(List<Row> rows) {
        return new CorridorSection(
                "sailings",
                "Ships: departures a month in one direction and what the line can carry a year; a dash is unknown",
                List.of("service", "basis", "ships", "departures", "TEU", "wagons", "t"),
                2,
                rows.stream()
                        .map(r -> List.of(
                                r.getText("service"),
                                r.getText("basis"),
                                cell(r, "ships"),
                                cell(r, "sailings_per_month"),
                                cell(r, "capacity_teu_per_year"),
                                cell(r, "capacity_wagons_per_year"),
                                cell(r, "capacity_t_per_year")))
                        .toList(),
                rows.stream()
                        .map(r ->
                                r.getText("service") + ": " + r.findText("note").orElse(""))
                        .toList());
    }

    private static CorridorSection draughts(List<Row> rows) {
        return new CorridorSection(
                "draughts",
                "Low water of the Caspian: share of its cargo a ship still carries",
                List.of("place", "from", "what", "source", "share"),
                4,
                rows.stream()
                        .map(r -> List.of(
                                r.getText("place"),
                                r.getText("from"),
                                r.getText("what"),
                                r.getText("source").replace(";", ", "),
                                r.getText("share")))
                        .toList(),
                List.of());
    }

    private static List<String> remarks(Stream<PublishedFigure> figures) {
        return figures.filter(f -> !f.provenance().note().isEmpty())
                .map(f -> f.id() + ": " + f.provenance().note() + " ["
                        + String.join(", ", f.provenance().sources()) + "]")
                .toList();
    }

    private static String cell(Row row, String column) {
        return row.findText(column).orElse("-");
    }

    private static String yes(boolean holds) {
        return holds ? "yes" : "no";
    }

    private static String range(double low, double high) {
        return low == high ? plain(low) : plain(low) + "-" + plain(high);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? number(value, 0) : number(value, 1);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%+.0f", PERCENT * share).replaceFirst("^[-+]0$", "0");
    }

    private static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
