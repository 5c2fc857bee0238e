package tizbek.law.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.YamlNode;
import tizbek.law.Words;

/** Reads the fields of a provision so that a defect names the field it stands in. */
final class Fields {

    private Fields() {}

    static @Nullable LocalDate dateOrNull(YamlNode node, String field) {
        YamlNode found = node.find(field).orElse(null);
        return found == null ? null : named(field, found::date);
    }

    static LocalDate date(YamlNode node, String field) {
        return named(field, node.get(field)::date);
    }

    /** A day that is told to the day. */
    static LocalDate day(YamlNode node, String field) {
        LocalDate first = named(field, node::date);
        if (!first.toString().equals(node.text())) {
            throw bad(node, field, node.text(), "a single day, such as 2024-09-15");
        }
        return first;
    }

    static int whole(YamlNode node, String field) {
        double number = named(field, node::number);
        if (number != Math.rint(number) || Math.abs(number) > 9999) {
            throw bad(node, field, node.text(), "a whole number");
        }
        return (int) number;
    }

    static double number(YamlNode node, String field) {
        return named(field, node.get(field)::number);
    }

    /** A text with something in it. */
    static String text(YamlNode node, String field) {
        String text = named(field, node.get(field)::text).strip();
        if (text.isEmpty()) {
            throw new InputException(new Defect.MissingValue(node.get(field).where(), field));
        }
        return text;
    }

    static Words words(YamlNode node, String field) {
        YamlNode words = node.get(field).only("en", "ru");
        return new Words(text(words, "en"), text(words, "ru"));
    }

    static List<String> texts(YamlNode node, String field) {
        return node.findItems(field).stream()
                .map(item -> named(field, item::text))
                .toList();
    }

    static Set<String> names(YamlNode node, String field) {
        return Set.copyOf(new TreeSet<>(texts(node, field)));
    }

    /** The constant of an enum, written in lower case. */
    static <E extends Enum<E>> E constant(YamlNode value, String field, Class<E> type) {
        String word = named(field, value::text);
        List<String> words = List.of(type.getEnumConstants()).stream()
                .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int index = words.indexOf(word);
        if (index < 0) {
            throw bad(value, field, word, "one of " + String.join(", ", words));
        }
        return type.getEnumConstants()[index];
    }

    /** Refuses a name that is not among {@code known}; an empty set knows everything. */
    static void check(YamlNode where, String kind, String name, Set<String> known) {
        if (!known.isEmpty() && !known.contains(name)) {
            throw new InputException(new Defect.UnknownName(where.where(), kind, name, NearestName.of(name, known)));
        }
    }

    static InputException bad(YamlNode where, String field, String value, String expected) {
        return new InputException(new Defect.BadValue(where.where(), field, value, expected));
    }

    static <T> T named(String field, Supplier<T> read) {
        try {
            return read.get();
        } catch (InputException e) {
            throw new InputException(
                    e.defects().stream().map(d -> named(field, d)).collect(Collectors.toList()));
        }
    }

    private static Defect named(String field, Defect defect) {
        return defect instanceof Defect.BadValue(var where, var unnamed, var value, var expected)
                        && unnamed.equals("value")
                ? new Defect.BadValue(where, field, value, expected)
                : defect;
    }
}
