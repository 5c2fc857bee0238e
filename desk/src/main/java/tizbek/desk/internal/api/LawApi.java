package tizbek.desk.internal.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.InputException;
import tizbek.facts.RowsJson;
import tizbek.law.Act;
import tizbek.law.AssumedValues;
import tizbek.law.ChangeJson;
import tizbek.law.Difference;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.law.LawLibrary;
import tizbek.law.LawQuestion;
import tizbek.law.LawThingJson;
import tizbek.law.LawThings;
import tizbek.law.Provision;
import tizbek.law.Selection;
import tizbek.law.Survey;
import tizbek.law.Timeline;
import tizbek.law.VerdictJson;
import tizbek.law.Words;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the law says, as {@code tizbek law on|timeline|diff|show} print it; the parameters have the same names. */
public final class LawApi {

    /** A question with more of them is none of a person. */
    private static final int MOST_FACTS = 40;

    private final Stock stock;

    public LawApi(Stock stock) {
        this.stock = stock;
    }

    public List<Route> routes() {
        return List.of(
                Route.kept("/api/law/on", this::on),
                Route.kept("/api/law/timeline", this::timeline),
                Route.kept("/api/law/diff", this::diff),
                Route.kept("/api/law/show/{id}", this::show),
                Route.kept("/api/law/calendars/{country}", this::calendar),
                Route.kept("/api/law/terms", this::terms));
    }

    private Answer on(Asked asked) {
        asked.only("day", "country", "act", "mineral", "material", "target", "fact", "claim", "reform", "lang");
        LocalDate day =
                understood("day", () -> LawQuestion.day(asked.find("day").orElse("today"), "day"));
        List<String> claims = asked.all("claim");
        List<String> reforms = asked.all("reform");
        List<String> facts = asked.all("fact");
        if (claims.size() + reforms.size() + facts.size() > MOST_FACTS) {
            throw Problem.parameter("fact", "more than " + MOST_FACTS + " facts, claims and reforms are given", "");
        }
        LawLibrary library = supposed(stock.library(asked.english()), claims, reforms);
        String country = asked.get("country");
        Act act = understood(
                "",
                () -> new LawQuestion(library)
                        .act(
                                country,
                                asked.find("act").orElse(null),
                                asked.find("mineral").orElse(null),
                                asked.find("material").orElse(null),
                                asked.find("target").orElse(null),
                                facts));
        AssumedValues assumed = AssumedValues.of(stock.data().assumptions());
        List<String> supposed = new ArrayList<>(claims);
        supposed.addAll(reforms);
        String json = asked.find("act").isEmpty()
                ? VerdictJson.of(library, Survey.of(library.law(), act, day, assumed), supposed)
                : VerdictJson.of(library, act, day, library.law().judge(act, day, assumed), supposed);
        return Answer.json(stock.withOverlay(json));
    }

    private LawLibrary supposed(LawLibrary library, List<String> claims, List<String> reforms) {
        if (claims.isEmpty() && reforms.isEmpty()) {
            return library;
        }
        Law law = library.law();
        for (String reform : reforms) {
            Path file = understood("reform", () -> stock.scenarios().reform(reform, LawQuestion.TYPED));
            law = law.reformedBy(file, KnownNames.of(stock.data()));
        }
        LawQuestion question = new LawQuestion(library.with(law));
        return library.with(understood("claim", () -> question.claiming(claims)));
    }

    private Answer timeline(Asked asked) {
        asked.only("country", "mineral", "act", "topic", "lang");
        LawLibrary library = stock.library(asked.english());
        Selection part = selection(library, asked);
        return Answer.json(
                stock.withOverlay(ChangeJson.of(part, Timeline.of(library.law(), part), LawQuestion.today())));
    }

    private Answer diff(Asked asked) {
        asked.only("from", "to", "country", "mineral", "topic", "lang");
        LocalDate from = understood("from", () -> LawQuestion.day(asked.get("from"), "day"));
        LocalDate to = understood("to", () -> LawQuestion.day(asked.get("to"), "later day"));
        understood("to", () -> {
            LawQuestion.requireLater(from, to);
            return to;
        });
        LawLibrary library = stock.library(asked.english());
        Selection part = selection(library, asked);
        return Answer.json(stock.withOverlay(ChangeJson.of(part, Difference.between(library.law(), from, to, part))));
    }

    private static Selection selection(LawLibrary library, Asked asked) {
        String country = asked.get("country");
        return understood(
                "",
                () -> new LawQuestion(library)
                        .selection(
                                country,
                                asked.find("mineral").orElse(null),
                                asked.find("act").orElse(null),
                                asked.find("topic").orElse(null)));
    }

    private Answer show(Asked asked) {
        asked.only("lang");
        LawLibrary library = stock.library(asked.english());
        LawThings things = new LawThings(library.law());
        return thing(library, things.find(asked.part("id")), "thing of the law", asked.part("id"), things.ids());
    }

    private Answer calendar(Asked asked) {
        asked.only("lang");
        LawLibrary library = stock.library(asked.english());
        LawThings things = new LawThings(library.law());
        String code = asked.part("country").toUpperCase(Locale.ROOT);
        return thing(library, things.calendar(code), "calendar of the country", code, things.calendars());
    }

    private Answer thing(
            LawLibrary library, Optional<LawThings.Thing> found, String kind, String id, Set<String> known) {
        if (found.isEmpty()) {
            try {
                LawQuestion.known(kind, id, known);
            } catch (InputException e) {
                throw Problem.of(404, "id", e);
            }
        }
        return Answer.json(stock.withOverlay(LawThingJson.of(library, found.orElseThrow())));
    }

    /** The words with which one can ask: acts, facts, topics, countries, claims that may be switched on, reforms. */
    private Answer terms(Asked asked) {
        asked.only();
        Law law = stock.law();
        ObjectNode document = RowsJson.document();
        named(document.putArray("acts"), law.vocabulary().acts());
        ArrayNode facts = document.putArray("facts");
        law.vocabulary().facts().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .forEach(fact -> {
                    ObjectNode node = facts.addObject()
                            .put("id", fact.id())
                            .put("type", fact.type().name().toLowerCase(Locale.ROOT))
                            .put("unit", fact.unit());
                    fact.values().forEach(node.putArray("values")::add);
                    title(node, fact.title());
                });
        TreeSet<String> topics = new TreeSet<>();
        TreeSet<String> countries = new TreeSet<>();
        law.list().forEach(p -> {
            topics.add(p.topic());
            countries.add(p.country());
        });
        topics.forEach(document.putArray("topics")::add);
        countries.forEach(document.putArray("countries")::add);
        ArrayNode claims = document.putArray("claims");
        law.list().stream()
                .filter(p -> p.status() != tizbek.law.Status.ENACTED)
                .forEach(p -> claim(claims.addObject(), p));
        Path reforms = stock.scenarioFolder().resolve("reforms");
        ArrayNode laid = document.putArray("reforms");
        if (java.nio.file.Files.isDirectory(reforms)) {
            tizbek.plan.Scenarios.in(reforms).list().forEach(laid::add);
        }
        return Answer.json(document);
    }

    private static void claim(ObjectNode node, Provision p) {
        node.put("id", p.id()).put("country", p.country());
        title(node, p.title());
    }

    private static void named(ArrayNode array, Map<String, Words> names) {
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> title(array.addObject().put("id", e.getKey()), e.getValue()));
    }

    private static void title(ObjectNode node, Words words) {
        node.putObject("title").put("en", words.en()).put("ru", words.ru());
    }

    /** What is wrong with what was typed is wrong with this parameter. */
    static <T> T understood(String parameter, Supplier<T> question) {
        try {
            return question.get();
        } catch (InputException e) {
            throw e.defects().stream().allMatch(d -> d.where().file().isEmpty())
                    ? Problem.of(400, parameter, e)
                    : Problem.of(400, e);
        }
    }
}
