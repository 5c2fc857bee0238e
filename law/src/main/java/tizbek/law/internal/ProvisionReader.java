package tizbek.law.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Provenance;
import tizbek.facts.YamlNode;
import tizbek.law.Effect;
import tizbek.law.Instrument;
import tizbek.law.KnownNames;
import tizbek.law.Provision;
import tizbek.law.Scope;
import tizbek.measure.Interval;

/** Reads one provision and refuses what cannot be meant; what needs other provisions is left to {@link CrossChecks}. */
final class ProvisionReader {

    private static final Set<String> TOPICS = new TreeSet<>(Set.of("export", "import", "rights", "extraction"));

    private static final String[] FIELDS = {
        "id",
        "instrument",
        "article",
        "title",
        "topic",
        "applies",
        "effect",
        "needs",
        "value",
        "throughput",
        "announced",
        "from",
        "until",
        "ended-by",
        "suspends",
        "sources",
        "basis",
        "checked",
        "note"
    };

    private final Map<String, Instrument> instruments;
    private final KnownNames names;
    private final ScopeReader scopes;
    private final FigureReader figures;

    ProvisionReader(Map<String, Instrument> instruments, Map<String, Set<String>> groups, KnownNames names) {
        this.instruments = instruments;
        this.names = names;
        this.scopes = new ScopeReader(groups, names);
        this.figures = new FigureReader(names);
    }

    Provision read(YamlNode node, String country) {
        node.only(FIELDS);
        String topic = Fields.text(node, "topic");
        Fields.check(node.get("topic"), "topic", topic, TOPICS);
        Effect effect = Fields.constant(node.get("effect"), "effect", Effect.class);
        Scope scope = scopes.read(node.get("applies"));
        Interval interval = interval(node);
        Provision provision = new Provision(
                Fields.text(node, "id"),
                country,
                instrument(node),
                node.findText("article").orElse(""),
                Fields.words(node, "title"),
                topic,
                scope,
                effect,
                node.findText("needs").orElse(null),
                figures.value(node),
                figures.throughput(node),
                announced(node, interval.from()),
                interval,
                node.findText("ended-by").orElse(null),
                Fields.names(node, "suspends"),
                provenance(node),
                checked(node));
        FormRules.check(provision);
        return provision;
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

    private static Interval interval(YamlNode node) {
        LocalDate from = Fields.date(node, "from");
        LocalDate until = Fields.dateOrNull(node, "until");
        if (until != null && !until.isAfter(from)) {
            throw Fields.bad(
                    node.get("until"), "until", node.getText("until"), "after the first day in force (" + from + ")");
        }
        return new Interval(from, until);
    }

    private Provenance provenance(YamlNode node) {
        YamlNode sources = node.get("sources");
        if (sources.items().isEmpty()) {
            throw new InputException(new Defect.MissingValue(sources.where(), "sources"));
        }
        sources.items().forEach(s -> Fields.check(s, "source", s.text(), names.sources()));
        return new Provenance(
                Fields.texts(node, "sources"),
                Fields.constant(node.get("basis"), "basis", Basis.class),
                node.findText("note").orElse("").strip(),
                node.where());
    }

    /** What was read or computed was read on some day; what is recalled or assumed need not have been. */
    private static @Nullable LocalDate checked(YamlNode node) {
        Basis basis = Fields.constant(node.get("basis"), "basis", Basis.class);
        return basis == Basis.READ || basis == Basis.DERIVED
                ? Fields.date(node, "checked")
                : Fields.dateOrNull(node, "checked");
    }
}
