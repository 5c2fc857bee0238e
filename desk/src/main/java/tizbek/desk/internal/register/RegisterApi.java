package tizbek.desk.internal.register;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.register.Block;
import tizbek.register.Box;
import tizbek.register.Catalogue;
import tizbek.register.Demonstration;
import tizbek.register.Disclosure;
import tizbek.register.Jurisdiction;
import tizbek.register.Party;
import tizbek.register.Register;
import tizbek.register.Right;
import tizbek.register.RightFilter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What everybody may read of a register: how much it holds, rights by what is looked for, squares, parties. */
public final class RegisterApi {

    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_HELD = 5_000;

    /** A box of more squares is no picture of squares any more. */
    private static final long MOST_SQUARES_OF_A_BOX = 1_000_000;

    private final OpenRegister open;
    private final AtomicReference<@Nullable Summary> summary = new AtomicReference<>();

    /** The summary as it was after so many entries. */
    private record Summary(long entries, Answer.Whole answer) {}

    public RegisterApi(OpenRegister open) {
        this.open = open;
    }

    public List<Route> routes() {
        return List.of(
                Route.live("/api/register", this::summary),
                Route.live("/api/register/rights", this::rights),
                Route.live("/api/register/squares", this::squares),
                Route.live("/api/register/conflicts", this::conflicts),
                Route.live("/api/register/parties/{id}", this::party),
                Route.live("/api/register/download", new Download(open)::answer));
    }

    private Answer summary(Asked asked) {
        asked.only();
        if (open.find().isEmpty()) {
            return Papers.answer(Papers.document().put("open", false));
        }
        Register register = open.get();
        long entries = register.catalogue().entries();
        Summary known = summary.get();
        if (known != null && known.entries() == entries) {
            return known.answer();
        }
        Summary made = summary(register);
        summary.set(made);
        return made.answer();
    }

    private static Summary summary(Register register) {
        Catalogue.Counts counts = register.catalogue().counts();
        ObjectNode document = Papers.document()
                .put("open", true)
                .put("invented", Demonstration.isIn(register))
                .put("entries", counts.entries())
                .put("at", counts.at().isEmpty() ? null : counts.at());
        ArrayNode countries = document.putArray("countries");
        register.jurisdictions().values().forEach(c -> country(countries.addObject(), c));
        document.putObject("counts")
                .put("live", counts.live())
                .put("waiting", counts.waiting())
                .put("parties", counts.parties());
        return new Summary(counts.entries(), Papers.answer(document));
    }

    private static void country(ObjectNode node, Jurisdiction country) {
        node.put("country", country.country());
        node.set("name", Papers.of(country.name()));
        node.put("zone", country.zone().getId());
        ObjectNode grid = Papers.of(country.grid());
        grid.remove("provenance");
        node.set("grid", grid);
        ArrayNode kinds = node.putArray("kinds");
        country.kinds().values().forEach(k -> {
            ObjectNode kind = kinds.addObject().put("kind", k.kind());
            kind.set("title", Papers.of(k.title()));
            kind.put("layer", k.layer())
                    .put(
                            "order",
                            k.order().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        });
        ArrayNode entitled = node.putArray("entitled");
        country.entitled().forEach(entitled::add);
    }

    private Answer rights(Asked asked) {
        asked.only("country", "kind", "commodity", "status", "holder", "q", "square", "bbox", "after", "limit");
        Register register = open.get();
        RightFilter filter = Terms.rights(asked, register);
        String after = asked.find("after").orElse("");
        int limit = Terms.limit(asked);
        List<Right> page = register.catalogue().rights(filter, after, limit);
        ObjectNode document = Papers.document();
        document.set("rights", Papers.rights(register, page));
        document.put("next", Terms.next(page, limit, Right::id));
        // Counted once, for the first page.
        OptionalLong matched = !after.isEmpty()
                ? OptionalLong.empty()
                : page.size() < limit
                        ? OptionalLong.of(page.size())
                        : register.catalogue().matched(filter, MOST_COUNTED);
        if (matched.isPresent()) {
            document.put("matched", matched.getAsLong());
        } else {
            document.putNull("matched");
        }
        return Papers.answer(document);
    }

    private Answer squares(Asked asked) {
        asked.only("bbox");
        Register register = open.get();
        Box box = Terms.box(asked.get("bbox"));
        if (register.catalogue().squaresIn(box) > MOST_SQUARES_OF_A_BOX) {
            throw Problem.parameter(
                    "bbox",
                    "box has more than " + MOST_SQUARES_OF_A_BOX + " squares",
                    "a smaller one, or /api/register/rights?bbox=... for the rights in it.");
        }
        Catalogue.HeldSquares held = register.catalogue().heldIn(box, MOST_HELD);
        ObjectNode document = Papers.document();
        ArrayNode squares = document.putArray("squares");
        held.squares()
                .forEach((square, rights) -> rights.forEach(r ->
                        squares.addObject().put("square", square.toString()).put("right", r)));
        document.put("more", !held.whole());
        return Papers.answer(document);
    }

    private Answer conflicts(Asked asked) {
        asked.only("country", "kind", "squares");
        Register register = open.get();
        Jurisdiction country = Terms.country(register, asked.get("country"));
        Jurisdiction.Kind kind = Terms.kind(country, asked.get("kind"));
        Catalogue.Conflicts conflicts = register.catalogue().conflicts(kind.layer(), Terms.squares(asked, country));
        ObjectNode document = Papers.document();
        document.set("held", held(conflicts.held()));
        ArrayNode waiting = document.putArray("waiting");
        conflicts.waiting().forEach(waiting::add);
        return Papers.answer(document);
    }

    static ArrayNode held(Map<Block, String> held) {
        ArrayNode squares = Papers.MAPPER.createArrayNode();
        held.forEach((square, right) ->
                squares.addObject().put("square", square.toString()).put("right", right));
        return squares;
    }

    /** A declaration, with the names that are open. */
    private static ObjectNode owners(Disclosure.OpenOwners open) {
        ObjectNode node = Papers.of(open.declared());
        node.remove("documents");
        node.path("interests")
                .forEach(i -> ((ObjectNode) i)
                        .put("name", open.names().get(i.path("owner").asString())));
        return node;
    }

    private Answer party(Asked asked) {
        asked.only();
        Register register = open.get();
        String id = asked.part("id");
        Party party = register.findParty(id).orElseThrow(() -> Terms.missing("party", id));
        ObjectNode document = Papers.document();
        ObjectNode shown = Papers.of(party);
        shown.remove("sealedOrNull");
        shown.put("nameOrNull", Papers.publicName(party));
        document.set("party", shown);
        document.put("name", Papers.publicName(party));
        document.set(
                "owners",
                Disclosure.owners(register, id).map(RegisterApi::owners).orElse(null));
        RightFilter own = new RightFilter(null, null, null, null, id, null, null, null);
        List<Right> rights = register.catalogue().rights(own, "", Terms.MOST);
        document.set("rights", Papers.rights(register, rights));
        document.put("next", Terms.next(rights, Terms.MOST, Right::id));
        return Papers.answer(document);
    }
}
