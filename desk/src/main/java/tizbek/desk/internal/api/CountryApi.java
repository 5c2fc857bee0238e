package tizbek.desk.internal.api;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Route;
import tizbek.facts.Row;
import tizbek.facts.RowsJson;
import tizbek.law.LawQuestion;
import tizbek.law.Provision;
import tizbek.plan.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All that is known of a country, gathered from the tables and the law of a day into one document. */
public final class CountryApi {

    private static final List<String> TABLES = List.of(
            "production",
            "reserves",
            "trade_flows",
            "trade_totals",
            "trade_shares",
            "shares",
            "programmes",
            "programme_progress",
            "exploration_spending",
            "deposits",
            "facilities",
            "governance",
            "agreements",
            "eiti",
            "restrictions");

    private final Stock stock;
    private final FigureRows rows;

    CountryApi(Stock stock, FigureRows rows) {
        this.stock = stock;
        this.rows = rows;
    }

    public List<Route> routes() {
        return List.of(Route.kept("/api/countries/{iso3}", this::country));
    }

    private Answer country(Asked asked) {
        asked.only("date");
        String id = asked.part("iso3").toUpperCase(Locale.ROOT);
        LocalDate day = LawApi.understood(
                "date", () -> LawQuestion.day(asked.find("date").orElse("today"), "date"));
        Words name = stock.countries().get(id);
        if (name == null) {
            throw Stock.unknown("country", id, stock.countries().keySet());
        }
        ObjectNode document =
                RowsJson.document().put("schema", "tizbek-country/1").put("id", id);
        OverviewApi.words(document, "name", name);
        document.put(
                "region",
                stock.data().readable("countries").rows().stream()
                        .anyMatch(r -> r.getText("id").equals(id)
                                && FigureRows.text(r, "region").equals("y")));
        Predicate<Row> own = FigureRows.is("country", id);
        Predicate<Row> sold = FigureRows.is("exporter", id);
        rows.add(document.putArray("production"), "production", own);
        rows.add(document.putArray("reserves"), "reserves", own);
        rows.add(document.putArray("exports"), "trade_flows", sold);
        rows.add(document.putArray("imports"), "trade_flows", FigureRows.is("importer", id));
        rows.add(document.putArray("tradeTotals"), "trade_totals", own);
        rows.add(document.putArray("tradeShares"), "trade_shares", sold);
        rows.add(document.putArray("shares"), "shares", own);
        programmes(document.putArray("programmes"), own);
        exploration(document.putObject("exploration"), own);
        rows.add(document.putArray("deposits"), "deposits", own);
        rows.add(document.putArray("facilities"), "facilities", own);
        rows.add(document.putArray("governance"), "governance", own);
        rows.add(document.putArray("agreements"), "agreements", FigureRows.is("parties", id));
        rows.add(document.putArray("eiti"), "eiti", own);
        rows.add(document.putArray("restrictions"), "restrictions", FigureRows.is("imposing", id));
        document.put("lawOn", day.toString());
        rows.add(document.putArray("law"), inForce(id, day));
        rows.describe(document.putObject("tables"), TABLES);
        return Answer.json(document.toString());
    }

    private List<Provision> inForce(String country, LocalDate day) {
        return stock.law().listOf(country).stream()
                .filter(p -> stock.law().inForce(p, day))
                .sorted(Comparator.comparing(Provision::topic).thenComparing(Provision::id))
                .toList();
    }

    /** Targets of programmes, each with what was measured of it. */
    private void programmes(ArrayNode array, Predicate<Row> own) {
        rows.add(array, "programmes", own);
        array.forEach(node -> rows.add(
                ((ObjectNode) node).putArray("progress"),
                "programme_progress",
                FigureRows.is("programme", node.path("fields").path("id").asString(""))));
    }

    /** Money spent on exploration, and area explored: what was aimed at and what was measured. */
    private void exploration(ObjectNode node, Predicate<Row> own) {
        rows.add(node.putArray("spending"), "exploration_spending", own);
        ArrayNode areas = node.putArray("areas");
        Predicate<Row> area = own.and(row -> FigureRows.text(row, "kind").equals("area"));
        rows.add(areas, "programmes", area);
        Set<String> programmes = stock.data().readable("programmes").rows().stream()
                .filter(area)
                .map(row -> row.getText("id"))
                .collect(Collectors.toSet());
        rows.add(areas, "programme_progress", row -> programmes.contains(FigureRows.text(row, "programme")));
    }
}
