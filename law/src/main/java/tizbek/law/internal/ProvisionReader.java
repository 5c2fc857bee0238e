package tizbek.law.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.law.Effect;
import tizbek.law.Expression;
import tizbek.law.Instrument;
import tizbek.law.KnownNames;
import tizbek.law.Precedence;
import tizbek.law.Provision;
import tizbek.law.Rate;
import tizbek.law.Status;
import tizbek.law.Terms;
import tizbek.law.Validity;
import tizbek.law.Value;
import tizbek.measure.Interval;

/** Reads one provision and refuses what cannot be meant; what needs other provisions is left to {@link CrossChecks}. */
final class ProvisionReader {

    private static final Set<String> TOPICS = new TreeSet<>(Set.of(
            "export",
            "import",
            "rights",
            "transfer",
            "priority",
            "ownership",
            "extraction",
            "fiscal",
            "local-content",
            "environment",
            "reporting",
            "procedure"));

    private static final String[] FIELDS = {
        "id",
        "instrument",
        "article",
        "title",
        "topic",
        "status",
        "applies",
        "when",
        "effect",
        "needs",
        "measure",
        "strict",
        "value",
        "levy",
        "otherwise",
        "loses",
        "due",
        "after",
        "who",
        "throughput",
        "rule",
        "announced",
        "from",
        "until",
        "ended-by",
        "suspends",
        "exception-to",
        "scales",
        "rank",
        "on-request",
        "conflicts-with",
        "against",
        "sources",
        "basis",
        "checked",
        "rows",
        "note"
    };

    private final Map<String, Instrument> instruments;
    private final KnownNames names;
    private final ScopeReader scopes;
    private final Cel cel;
    private final ValueReader values;
    private final TermsReader terms;

    ProvisionReader(
            Map<String, Instrument> instruments,
            KnownNames names,
            ScopeReader scopes,
            Cel cel,
            ValueReader values,
            TermsReader terms) {
        this.instruments = instruments;
        this.names = names;
        this.scopes = scopes;
        this.cel = cel;
        this.values = values;
        this.terms = terms;
    }

    Provision read(YamlNode node, String country) {
        node.only(FIELDS);
        String id = Fields.text(node, "id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw Fields.bad(node.get("id"), "id", id, "kebab-case: small letters and digits, joined by -");
        }
        String topic = Fields.text(node, "topic");
        Fields.check(node.get("topic"), "topic", topic, TOPICS);
        Effect effect = Fields.constant(node.get("effect"), "effect", Effect.class);
        Terms read = terms.read(node, effect, topic);
        Provision provision = new Provision(
                id,
                country,
                instrument(node),
                node.findText("article").orElse(""),
                Fields.words(node, "title"),
                topic,
                node.find("status")
                        .map(s -> Fields.constant(s, "status", Status.class))
                        .orElse(Status.ENACTED),
                scopes.read(node.get("applies"), rated(read.valueOrNull())),
                when(node),
                effect,
                read,
                values.throughput(node),
                validity(node, id),
                precedence(node),
                Dating.provenance(node, names.sources()),
                Dating.checked(node),
                Fields.names(node, "rows"));
        FormRules.check(provision, node);
        return provision;
    }

    /** The commodities that a table of rates names: to these the provision applies. */
    private static Set<String> rated(@Nullable Value value) {
        return value != null && value.rate() instanceof Rate.ByCommodity table ? table.commodities() : Set.of();
    }

    private @Nullable Expression when(YamlNode node) {
        return node.find("when")
                .map(w -> cel.condition(Fields.text(node, "when"), "when", w.where()))
                .orElse(null);
    }

    private static Validity validity(YamlNode node, String id) {
        Interval interval = Dating.interval(node);
        return new Validity(
                node.findText("rule").orElse(id),
                announced(node, interval.from()),
                interval,
                node.findText("ended-by").orElse(null));
    }

    private static Precedence precedence(YamlNode node) {
        return new Precedence(
                Fields.names(node, "suspends"),
                Fields.names(node, "exception-to"),
                Fields.names(node, "scales"),
                node.find("rank").map(r -> Fields.whole(r, "rank")).orElse(0),
                node.find("on-request").map(YamlNode::truth).orElse(false),
                Fields.names(node, "conflicts-with"),
                Fields.names(node, "against"));
    }

    private Instrument instrument(YamlNode node) {
        String id = Fields.text(node, "instrument");
        Fields.check(node.get("instrument"), "instrument", id, instruments.keySet());
        Instrument found = instruments.get(id);
        if (found == null) {
            throw new InputException(
                    new Defect.UnknownName(node.get("instrument").where(), "instrument", id, ""));
        }
        return found;
    }

    private static @Nullable LocalDate announced(YamlNode node, LocalDate from) {
        LocalDate announced = Fields.dateOrNull(node, "announced");
        if (announced != null && announced.isAfter(from)) {
            throw Fields.bad(
                    node.get("announced"),
                    "announced",
                    node.getText("announced"),
                    "on or before the first day in force (" + from + ")");
        }
        return announced;
    }
}
