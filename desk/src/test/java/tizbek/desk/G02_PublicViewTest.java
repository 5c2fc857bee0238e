package tizbek.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tizbek.register.Application;
import tizbek.register.Party;
import tizbek.register.Register;
import tizbek.register.Right;
import tizbek.register.RightsJson;
import tizbek.register.internal.Fold;
import tizbek.register.internal.MemoryState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the public sees is what the log says, no less and no more: the log is folded in memory, by none of the tables from which
 * the answers come, and every public document held against it.
 */
class G02_PublicViewTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Served served = Served.one();
    private final List<String> bodies = new ArrayList<>();

    private static MemoryState fold(Register register) {
        MemoryState state = new MemoryState();
        register.log(1, Integer.MAX_VALUE).forEach(e -> {
            state.at(e.seq());
            Fold.apply(state, e.deed());
        });
        return state;
    }

    private JsonNode get(String address) {
        String body = served.get(address).body();
        bodies.add(body);
        return JSON.readTree(body);
    }

    @Test
    void everyPublicDocumentIsWhatTheLogSays() {
        MemoryState state;
        try (Register register = served.estate().open()) {
            state = fold(register);
        }
        Map<String, Right> rights = new TreeMap<>();
        state.all(Right.class).forEach(r -> rights.put(r.id(), r));
        assertThat(rights).hasSize(25);
        Map<String, JsonNode> rows = pages();
        assertThat(rows.keySet()).isEqualTo(rights.keySet());
        rights.forEach((id, right) -> {
            compare(state, right, Objects.requireNonNull(rows.get(id)));
            JsonNode page = get("/api/register/rights/" + id);
            compare(state, right, page.path("right"));
            Application application = state.findApplication(right.application()).orElseThrow();
            assertThat(page.path("application")).isEqualTo(JSON.readTree(RightsJson.of(application)));
        });
        squares(rights);
        Map<String, JsonNode> features = features();
        assertThat(features.keySet()).isEqualTo(rights.keySet());
        rights.forEach((id, right) -> feature(state, right, Objects.requireNonNull(features.get(id))));
        downloads(features);
        parties(state);
        get("/api/register");
        assertThat(bodies).noneMatch(b -> b.contains(Estate.SECRET) || b.contains("Aigul"));
    }

    private Map<String, JsonNode> pages() {
        Map<String, JsonNode> rows = new TreeMap<>();
        String next = "";
        do {
            JsonNode page = get("/api/register/rights?limit=7&after=" + next);
            page.path("rights").forEach(r -> rows.put(r.path("id").asString(), r));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return rows;
    }

    private static void compare(MemoryState state, Right right, JsonNode row) {
        ObjectNode bare = (ObjectNode) row.deepCopy();
        JsonNode holders = bare.remove("holders");
        bare.remove("areaKm2");
        assertThat(bare).isEqualTo(JSON.readTree(RightsJson.of(right)));
        assertThat(holders.size()).isEqualTo(right.shares().size());
        holders.forEach(h -> {
            Party party = state.findParty(h.path("party").asString()).orElseThrow();
            assertThat(h.path("percent").asDouble()).isEqualTo(right.shares().get(party.id()));
            assertThat(h.path("name").asString(null))
                    .isEqualTo(party.kind() == Party.Kind.PERSON ? null : party.nameOrNull());
        });
    }

    private void squares(Map<String, Right> rights) {
        Set<String> expected = new TreeSet<>();
        rights.values().stream()
                .filter(Right::isLive)
                .forEach(r -> r.blocks().forEach(b -> expected.add(b + " " + r.id())));
        Set<String> found = new TreeSet<>();
        JsonNode squares = get("/api/register/squares?bbox=74,47,84,50");
        assertThat(squares.path("more").asBoolean()).isFalse();
        squares.path("squares")
                .forEach(s -> found.add(
                        s.path("square").asString() + " " + s.path("right").asString()));
        assertThat(found).isEqualTo(expected);
    }

    private Map<String, JsonNode> features() {
        Map<String, JsonNode> features = new TreeMap<>();
        String next = "/ogc/collections/tenements/items?limit=9";
        while (!next.isEmpty()) {
            JsonNode page = get(next);
            page.path("features").forEach(f -> features.put(f.path("id").asString(), f));
            next = page.path("links")
                    .valueStream()
                    .filter(l -> l.path("rel").asString().equals("next"))
                    .map(l -> l.path("href").asString().replaceFirst("http://[^/]*", ""))
                    .findFirst()
                    .orElse("");
        }
        return features;
    }

    private static void feature(MemoryState state, Right right, JsonNode feature) {
        JsonNode properties = feature.path("properties");
        Application application = state.findApplication(right.application()).orElseThrow();
        Map<String, String> expected = Map.of(
                "identifier", right.id(),
                "tenementType", right.kind(),
                "commodity", right.commodity(),
                "owner", String.join("; ", right.shares().keySet()),
                "status", right.status().name().toLowerCase(java.util.Locale.ROOT),
                "applicationDate", application.countsOn().toString(),
                "grantDate", right.from().toString(),
                "expireDate", right.until().toString(),
                "country", right.country());
        expected.forEach((name, value) -> assertThat(properties.path(name).asString())
                .as(right.id() + " " + name)
                .isEqualTo(value));
        assertThat(feature.path("geometry").path("type").asString()).isEqualTo("MultiPolygon");
    }

    private void downloads(Map<String, JsonNode> features) {
        JsonNode all = get("/api/register/download?format=geojson");
        assertThat(all.path("licence").asString()).isEqualTo("CC-BY-4.0");
        Map<String, JsonNode> downloaded = new TreeMap<>();
        all.path("features").forEach(f -> downloaded.put(f.path("id").asString(), f));
        assertThat(downloaded).isEqualTo(features);
        String csv = served.get("/api/register/download?format=csv").body();
        bodies.add(csv);
        Set<String> lines = new HashSet<>();
        csv.lines().skip(1).forEach(l -> lines.add(l.substring(0, l.indexOf(','))));
        assertThat(lines).isEqualTo(new HashSet<>(features.keySet()));
    }

    private void parties(MemoryState state) {
        for (Party party : state.all(Party.class)) {
            JsonNode page = get("/api/register/parties/" + party.id());
            Set<String> expected = new TreeSet<>();
            state.all(Right.class).stream()
                    .filter(r -> r.shares().containsKey(party.id()))
                    .forEach(r -> expected.add(r.id()));
            Set<String> found = new TreeSet<>();
            page.path("rights").forEach(r -> found.add(r.path("id").asString()));
            assertThat(found).isEqualTo(expected);
        }
    }
}
