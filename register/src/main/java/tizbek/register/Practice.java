package tizbek.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.Provenance;
import tizbek.facts.YamlNode;
import tizbek.law.Term;
import tizbek.law.Words;

/**
 * What the file of a country says of its procedures, each datum with who says so: calls of the state, appeals, consent to a
 * transfer, first refusal on the product. What a file does not say was not found, and stays so.
 *
 * @param office who says what the office hours are
 * @param firstRefusalOrNull who says who goes before others; null where nobody does
 * @param kinds who says how applications for a kind of right are ordered, by kind
 * @param calls how a kind of right is given at a call, by kind
 * @param dealings facts of the law that hold by what a dealing is, by the word of its step
 */
public record Practice(
        Provenance office,
        @Nullable Provenance firstRefusalOrNull,
        Map<String, Provenance> kinds,
        Map<String, Calls> calls,
        List<Appeals> appeals,
        List<Product> products,
        @Nullable Consent consentOrNull,
        Map<String, Map<String, String>> dealings) {

    private static final List<String> SAID = List.of("sources", "basis", "note");

    /** Whether something is so, as far as it was found. */
    public enum Told {
        YES,
        NO,
        UNKNOWN;

        static Told of(YamlNode node, String field) {
            Optional<YamlNode> found = node.find(field);
            return found.isEmpty() ? UNKNOWN : oneOf(found.get(), field, Told.class);
        }
    }

    /** How somebody is chosen at a call. */
    public enum Way {
        /** Who bids most. */
        AUCTION,
        /** Who has most points by the criteria of the call. */
        TENDER
    }

    /**
     * How a kind of right is given at a call of the state.
     *
     * @param asks what the law is asked about before a call is announced: what may be given to nobody but the state is not called
     * @param won facts of the law that hold of the application of who won, by the way of the call
     * @param listed facts of the law that hold of all others' while the ground is called
     * @param sealed whether bids stay secret until they are opened
     * @param runnerUp whether the next best gets it where the winner does not pay in time
     * @param paysOrNull how long the winner has to pay; null where not found
     */
    public record Calls(
            List<Way> ways,
            List<String> asks,
            Map<Way, Map<String, String>> won,
            Map<String, String> listed,
            Told sealed,
            Told runnerUp,
            @Nullable Term paysOrNull,
            Provenance provenance) {
        public Calls {
            ways = List.copyOf(ways);
            asks = List.copyOf(asks);
            won = Map.copyOf(won);
            listed = Map.copyOf(listed);
        }

        /** Facts of the law that hold of the application of who won. */
        public Map<String, String> won(Way way) {
            return won.getOrDefault(way, Map.of());
        }
    }

    /**
     * To whom one can appeal.
     *
     * @param level a word for it, such as {@code authority} or {@code court}
     * @param termOrNull from the day on which the appellant learnt of the decision; null where not found
     * @param suspends whether the decision has no effect meanwhile
     */
    public record Appeals(String level, Words to, @Nullable Term termOrNull, Told suspends, Provenance provenance) {}

    /**
     * Who goes before others in buying a product.
     *
     * @param termOrNull how long each of them has for an answer; null where not found
     * @param atMarket whether the price may not be above that of the market
     * @param open facts of the law while nobody has answered, {@code waived} after all let it go, {@code taken} after one took it
     */
    public record Product(
            List<String> commodities,
            List<String> entitled,
            @Nullable Term termOrNull,
            Told atMarket,
            Map<String, String> open,
            Map<String, String> waived,
            Map<String, String> taken,
            Provenance provenance) {
        public Product {
            commodities = List.copyOf(commodities);
            entitled = List.copyOf(entitled);
            open = Map.copyOf(open);
            waived = Map.copyOf(waived);
            taken = Map.copyOf(taken);
        }
    }

    /**
     * The consent of the authority to a transfer.
     *
     * @param procedureOrNull rule of the procedure in the law room, and {@code step} its step that takes the days
     * @param given facts of the law after it was given, {@code refused} where it was not
     * @param dayFact the fact that has its day; empty where the law of the country asks for none
     */
    public record Consent(
            @Nullable String procedureOrNull,
            String step,
            Map<String, String> given,
            Map<String, String> refused,
            String dayFact,
            Provenance provenance) {
        public Consent {
            given = Map.copyOf(given);
            refused = Map.copyOf(refused);
        }
    }

    public Practice {
        kinds = Map.copyOf(kinds);
        calls = Map.copyOf(calls);
        appeals = List.copyOf(appeals);
        products = List.copyOf(products);
        dealings = Map.copyOf(dealings);
    }

    /** How it is given at a call; empty where the file does not say that it is. */
    public Optional<Calls> calls(String kind) {
        return Optional.ofNullable(calls.get(kind));
    }

    public Optional<Product> product(String commodity) {
        return products.stream()
                .filter(p -> p.commodities().contains(commodity))
                .findFirst();
    }

    public Optional<Appeals> appeals(String level) {
        return appeals.stream().filter(a -> a.level().equals(level)).findFirst();
    }

    public Optional<Consent> consent() {
        return Optional.ofNullable(consentOrNull);
    }

    /** Facts of the law that hold by what a dealing is. */
    public Map<String, String> knows(Transitions.Step step) {
        return dealings.getOrDefault(step.word(), Map.of());
    }

    /** Reads its part of the file of a country. */
    static Practice read(YamlNode root) {
        Map<String, Provenance> kinds = new LinkedHashMap<>();
        Map<String, Calls> calls = new LinkedHashMap<>();
        for (YamlNode kind : root.findItems("kinds")) {
            if (kind.find("basis").isPresent()) {
                kinds.put(kind.getText("kind"), said(kind));
            }
            kind.find("calls").ifPresent(c -> calls.put(kind.getText("kind"), calls(c)));
        }
        Map<String, Map<String, String>> dealings = new LinkedHashMap<>();
        root.find("dealings").ifPresent(d -> d.entries().forEach((step, facts) -> dealings.put(step, facts(facts))));
        return new Practice(
                said(root.get("office")),
                root.find("first-refusal").map(Practice::said).orElse(null),
                kinds,
                calls,
                root.findItems("appeals").stream().map(Practice::appeal).toList(),
                root.findItems("product-refusal").stream()
                        .map(Practice::product)
                        .toList(),
                root.find("consent").map(Practice::consent).orElse(null),
                dealings);
    }

    private static Calls calls(YamlNode node) {
        only(node, "ways", "asks", "won", "listed", "sealed", "runner-up", "pays");
        Map<Way, Map<String, String>> won = new LinkedHashMap<>();
        node.find("won").ifPresent(w -> {
            w.only("auction", "tender");
            w.entries().forEach((way, facts) -> won.put(Way.valueOf(way.toUpperCase(Locale.ROOT)), facts(facts)));
        });
        return new Calls(
                node.findItems("ways").stream()
                        .map(w -> oneOf(w, "way", Way.class))
                        .toList(),
                texts(node, "asks"),
                won,
                facts(node, "listed"),
                Told.of(node, "sealed"),
                Told.of(node, "runner-up"),
                term(node, "pays"),
                said(node));
    }

    private static Appeals appeal(YamlNode node) {
        only(node, "level", "to", "days", "suspends");
        YamlNode to = node.get("to").only("en", "ru");
        return new Appeals(
                node.getText("level"),
                new Words(to.getText("en"), to.getText("ru")),
                term(node, "days"),
                Told.of(node, "suspends"),
                said(node));
    }

    private static Product product(YamlNode node) {
        only(node, "commodities", "entitled", "days", "at-market", "open", "waived", "taken");
        return new Product(
                texts(node, "commodities"),
                texts(node, "entitled"),
                term(node, "days"),
                Told.of(node, "at-market"),
                facts(node, "open"),
                facts(node, "waived"),
                facts(node, "taken"),
                said(node));
    }

    private static Consent consent(YamlNode node) {
        only(node, "procedure", "step", "given", "refused", "day");
        return new Consent(
                node.findText("procedure").orElse(null),
                node.findText("step").orElse(""),
                facts(node, "given"),
                facts(node, "refused"),
                node.findText("day").orElse(""),
                said(node));
    }

    private static void only(YamlNode node, String... fields) {
        List<String> all = new java.util.ArrayList<>(List.of(fields));
        all.addAll(SAID);
        node.only(all.toArray(new String[0]));
    }

    private static List<String> texts(YamlNode node, String field) {
        return node.findItems(field).stream().map(YamlNode::text).toList();
    }

    private static Map<String, String> facts(YamlNode node, String field) {
        return node.find(field).map(Practice::facts).orElse(Map.of());
    }

    private static Map<String, String> facts(YamlNode node) {
        Map<String, String> facts = new LinkedHashMap<>();
        node.entries().forEach((fact, value) -> facts.put(fact, value.text()));
        return facts;
    }

    private static @Nullable Term term(YamlNode node, String field) {
        return node.find(field)
                .map(d -> d.only("number", "unit"))
                .map(d -> new Term((int) d.getNumber("number"), oneOf(d.get("unit"), "unit", Term.Unit.class), ""))
                .orElse(null);
    }

    private static Provenance said(YamlNode node) {
        return new Provenance(
                texts(node, "sources"),
                oneOf(node.get("basis"), "basis", Basis.class),
                node.findText("note").orElse("").strip(),
                node.where());
    }

    private static <E extends Enum<E>> E oneOf(YamlNode node, String field, Class<E> type) {
        List<String> words = List.of(type.getEnumConstants()).stream()
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int index = words.indexOf(node.text());
        if (index < 0) {
            throw new InputException(
                    new Defect.NotOneOf(node.where(), field, node.text(), words, NearestName.of(node.text(), words)));
        }
        return type.getEnumConstants()[index];
    }
}
