package tizbek.law;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Provenance;
import tizbek.measure.Interval;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Parts of the JSON of the law that several commands print. */
public final class LawJson {

    private LawJson() {}

    public static ObjectNode words(ObjectNode node, String name, Words words) {
        node.putObject(name).put("en", words.en()).put("ru", words.ru());
        return node;
    }

    public static void text(ObjectNode node, String name, @Nullable Object value) {
        if (value == null) {
            node.putNull(name);
        } else {
            node.put(name, value.toString());
        }
    }

    public static void texts(ObjectNode node, String name, Collection<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    public static <T> void each(ObjectNode node, String name, Collection<T> things, BiConsumer<ObjectNode, T> put) {
        ArrayNode array = node.putArray(name);
        things.forEach(thing -> put.accept(array.addObject(), thing));
    }

    /** The days: {@code from}, and {@code until}, the first day no longer in force, null where no end is set. */
    public static void days(ObjectNode node, Interval days) {
        text(node, "from", days.from());
        text(node, "until", days.until().orElse(null));
    }

    public static void provenance(ObjectNode node, Provenance provenance) {
        node.put("basis", provenance.basis().name().toLowerCase(Locale.ROOT)).put("note", provenance.note());
        texts(node, "sources", provenance.sources());
        node.put("file", provenance.where().file())
                .put("line", provenance.where().line());
    }

    /** A provision in short: what every command says of one. */
    public static void provision(ObjectNode node, Provision p) {
        node.put("id", p.id()).put("country", p.country());
        words(node, "title", p.title());
        node.put("instrument", p.instrument().id()).put("article", p.article());
        words(node, "citation", p.citation().text());
        node.put("topic", p.topic())
                .put("status", p.status().name().toLowerCase(Locale.ROOT))
                .put("effect", p.effect().name().toLowerCase(Locale.ROOT))
                .put("value", LawTerms.value(p))
                .put("rule", p.validity().rule());
        days(node, p.interval());
        text(node, "announced", p.announced().orElse(null));
        text(node, "checked", p.checkedOrNull());
        provenance(node, p.provenance());
    }

    public static void ids(ObjectNode node, String name, Collection<Provision> provisions) {
        texts(node, name, new TreeSet<>(provisions.stream().map(Provision::id).toList()));
    }
}
