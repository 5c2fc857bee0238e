package tizbek.desk.internal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.Assumption;
import tizbek.facts.ClaimAnswer;
import tizbek.facts.ClaimJson;
import tizbek.facts.InputException;
import tizbek.facts.ProgrammeJson;
import tizbek.facts.ProgrammeLedger;
import tizbek.facts.RowsJson;
import tizbek.facts.SourceJson;
import tizbek.facts.SourceUses;
import tizbek.facts.StatedClaim;
import tizbek.facts.StatedClaims;
import tizbek.law.LawEntries;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sources, claims, programmes and assumptions, as the command line prints them. */
public final class FactsApi {

    private final Stock stock;
    private final Lazy<SourceUses> uses;

    public FactsApi(Stock stock) {
        this.stock = stock;
        this.uses = new Lazy<>(() -> {
            SourceUses read = SourceUses.of(stock.data());
            LawEntries.of(stock.law()).addTo(read);
            return read;
        });
    }

    public List<Route> routes() {
        return List.of(
                Route.kept("/api/sources", this::sources),
                Route.kept("/api/sources/{id}", this::source),
                Route.kept("/api/claims", this::claims),
                Route.kept("/api/claims/{id}", this::claim),
                Route.kept("/api/programmes", this::programmes),
                Route.kept("/api/assumptions", this::assumptions));
    }

    /** What rests on which source; read once. */
    SourceUses uses() {
        return uses.get();
    }

    private Answer sources(Asked asked) {
        asked.only();
        return Answer.json(stock.withOverlay(
                SourceJson.of(stock.shownData(), uses().list(), uses().rowsByTableAndBasis(), false)));
    }

    private Answer source(Asked asked) {
        asked.only();
        try {
            return Answer.json(stock.withOverlay(SourceJson.of(
                    stock.shownData(), List.of(uses().get(asked.part("id"))), uses().rowsByTableAndBasis(), true)));
        } catch (InputException e) {
            throw Problem.of(404, "id", e);
        }
    }

    private Answer claims(Asked asked) {
        asked.only();
        StatedClaims claims = StatedClaims.of(stock.data());
        List<ClaimAnswer> answers = new ArrayList<>();
        for (StatedClaim claim : claims.all()) {
            answers.add(claims.answer(claim, stock.database()));
        }
        return Answer.json(stock.withOverlay(ClaimJson.of(stock.shownData(), answers, "")));
    }

    private Answer claim(Asked asked) {
        asked.only();
        StatedClaims claims = StatedClaims.of(stock.data());
        StatedClaim claim;
        try {
            claim = claims.get(asked.part("id"));
        } catch (InputException e) {
            throw Problem.of(404, "id", e);
        }
        return Answer.json(stock.withOverlay(
                ClaimJson.of(stock.shownData(), List.of(claims.answer(claim, stock.database())), claims.query(claim))));
    }

    private Answer programmes(Asked asked) {
        asked.only();
        return Answer.json(stock.withOverlay(ProgrammeJson.of(stock.shownData(), ProgrammeLedger.of(stock.data()))));
    }

    private Answer assumptions(Asked asked) {
        asked.only();
        ObjectNode document = RowsJson.document().put("data", stock.shownData());
        ArrayNode list = document.putArray("assumptions");
        for (Assumption a : stock.data().assumptions().list()) {
            ObjectNode node = list.addObject().put("id", a.id());
            a.chains().forEach(node.putArray("chains")::add);
            node.put("what", a.what());
            a.values().forEach(node.putArray("values")::add);
            number(node, "low", a.low());
            number(node, "high", a.high());
            node.put("unit", a.unit()).put("rule", a.rule()).put("reason", a.reason());
            node.put("file", a.where().file()).put("line", a.where().line());
        }
        return Answer.json(stock.withOverlay(RowsJson.text(document)));
    }

    private static void number(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }
}
