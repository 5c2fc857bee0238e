package tizbek.desk.internal.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.InputException;
import tizbek.facts.RowsJson;
import tizbek.network.CorridorAnswer;
import tizbek.network.CorridorJson;
import tizbek.network.Gateway;
import tizbek.network.MapPlace;
import tizbek.network.OwnSite;
import tizbek.network.Position;
import tizbek.network.RouteGeoJson;
import tizbek.network.RouteInquiry;
import tizbek.network.RouteJson;
import tizbek.network.RouteWish;
import tizbek.network.Site;
import tizbek.network.SiteNames;
import tizbek.network.Vehicle;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Routes and corridors as the command line prints them, and the places one can ask for. */
public final class RouteApi {

    private static final int MOST_NAMES = 20;
    private static final int MOST_ROUTES = 12;
    private static final int MOST_PLACES = 50;
    private static final int FEW_PLACES = 10;

    /** A search holds a whole graph: a few at a time, others wait, and not for long. */
    private static final int AT_A_TIME = Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final long PATIENCE_SECONDS = 20;

    private final Stock stock;
    private final Semaphore searching = new Semaphore(AT_A_TIME);

    public RouteApi(Stock stock) {
        this.stock = stock;
    }

    public List<Route> routes() {
        return List.of(
                Route.kept("/api/routes", this::found),
                Route.kept("/api/places", this::places),
                Route.kept("/api/corridors", this::corridors),
                Route.kept("/api/corridors/{id}", this::corridor));
    }

    private Answer found(Asked asked) throws InterruptedException {
        asked.only(
                "from",
                "to",
                "material",
                "tonnes",
                "date",
                "avoid",
                "prefer",
                "via",
                "corridor",
                "vehicle",
                "service",
                "value",
                "routes",
                "format",
                "lang");
        boolean english = asked.english();
        boolean geojson =
                asked.oneOf("format", Set.of("json", "geojson")).orElse("json").equals("geojson");
        RouteWish wish = wish(asked);
        if (!searching.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw Problem.of(503, "", "too many routes are being searched for", "ask again in a minute.", "");
        }
        RouteInquiry inquiry;
        RouteInquiry.Outcome outcome;
        try {
            inquiry = LawApi.understood("service", () -> stock.inquiry(wish.service()));
            outcome = inquiry.ask(wish, english);
        } catch (InputException e) {
            throw e.defects().stream().allMatch(d -> d.where().file().isEmpty())
                    ? Problem.of(400, "", e)
                    : Problem.of(400, e);
        } finally {
            searching.release();
        }
        if (geojson) {
            return Answer.text(Answer.GEOJSON, new RouteGeoJson(outcome.answer(), inquiry.words(english)).text());
        }
        RouteJson document = new RouteJson(outcome.answer(), inquiry.words(true), inquiry.words(false));
        return Answer.json(stock.withOverlay(
                outcome.noWayOrNull() == null ? document.text() : document.text(outcome.noWayOrNull())));
    }

    private static RouteWish wish(Asked asked) {
        return new RouteWish(
                asked.get("from"),
                asked.get("to"),
                asked.find("material").orElse(null),
                asked.amount("tonnes").orElse(1),
                asked.find("date").orElse("today"),
                names(asked, "avoid"),
                names(asked, "prefer"),
                names(asked, "via"),
                asked.find("corridor").orElse(null),
                vehicles(asked),
                asked.find("service").orElse("usual"),
                asked.amount("value").isPresent() ? asked.amount("value").getAsDouble() : null,
                asked.number("routes", 1, MOST_ROUTES).orElse(5));
    }

    private static List<String> names(Asked asked, String parameter) {
        List<String> names = asked.list(parameter);
        if (names.size() > MOST_NAMES) {
            throw Problem.parameter(
                    parameter, "parameter (" + parameter + ") has more than " + MOST_NAMES + " names", "");
        }
        return names;
    }

    private static Set<Vehicle> vehicles(Asked asked) {
        Set<Vehicle> vehicles = EnumSet.noneOf(Vehicle.class);
        for (String word : asked.list("vehicle")) {
            try {
                vehicles.add(Vehicle.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw Problem.parameter(
                        "vehicle", "vehicle (" + word + ") is not known", "one of (bulk, wagon, container) was meant.");
            }
        }
        return vehicles;
    }

    private Answer corridors(Asked asked) {
        asked.only();
        return corridors(Optional.empty());
    }

    private Answer corridor(Asked asked) {
        asked.only();
        try {
            return corridors(Optional.of(stock.corridors().get(asked.part("id")).id()));
        } catch (InputException e) {
            throw Problem.of(404, "id", e);
        }
    }

    private Answer corridors(Optional<String> id) {
        return Answer.json(stock.withOverlay(CorridorJson.of(stock.shownData(), CorridorAnswer.of(stock.data(), id))));
    }

    /** Places whose names begin so, or are near. */
    private Answer places(Asked asked) {
        asked.only("q", "limit", "lang");
        String typed = asked.get("q");
        if (typed.length() > 100) {
            throw Problem.parameter("q", "a name has no more than 100 characters", "");
        }
        ObjectNode document = RowsJson.document().put("q", typed);
        ArrayNode places = document.putArray("places");
        for (SiteNames.Suggestion one : stock.siteNames()
                .suggest(typed, asked.number("limit", 1, MOST_PLACES).orElse(FEW_PLACES))) {
            place(places.addObject(), one);
        }
        return Answer.json(document);
    }

    private void place(ObjectNode node, SiteNames.Suggestion one) {
        Site site = one.site();
        node.put("id", site.id());
        node.putObject("name")
                .put("en", stock.siteNames().english(site.id()))
                .put("ru", stock.siteNames().russian(site.id()));
        node.put("country", site.country()).put("by", one.by());
        switch (site) {
            case MapPlace place -> at(node.put("kind", place.kind()), place.position());
            case OwnSite own -> at(node.put("kind", "site"), own.position());
            case Gateway gateway ->
                at(node.put("kind", "country"), gateway.places().getFirst().position());
        }
    }

    private static void at(ObjectNode node, Position position) {
        node.put("longitude", position.longitude()).put("latitude", position.latitude());
    }
}
