package tizbek.law;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;

/**
 * Something that may be known of an act.
 *
 * @param id snake case, because conditions name it
 * @param unit of a number: {@code t}, {@code percent}, {@code money}; else empty
 * @param values of a text: the words it may be; else empty
 */
public record Fact(String id, FactType type, String unit, List<String> values, Words title) {

    public Fact {
        values = List.copyOf(values);
    }

    /**
     * The value as conditions see it: a {@link Boolean}, a {@link Double}, a {@link LocalDate} or a {@link String}.
     *
     * @throws InputException if {@code text} is no value of this fact
     */
    public Object parse(String text, Location where) {
        return switch (type) {
            case TRUTH -> truth(text, where);
            case NUMBER -> number(text, where);
            case DATE -> date(text, where);
            case TEXT -> word(text, where);
        };
    }

    private Object truth(String text, Location where) {
        return switch (text) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw bad(where, text, "yes or no");
        };
    }

    private Object number(String text, Location where) {
        try {
            double number = new BigDecimal(text).doubleValue();
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers beyond all measure.
        }
        throw bad(where, text, unit.isEmpty() ? "a number" : "a number (" + unit + ")");
    }

    private Object date(String text, Location where) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw bad(where, text, "a day, such as 2024-09-15");
        }
    }

    private Object word(String text, Location where) {
        if (!values.contains(text)) {
            throw new InputException(new Defect.NotOneOf(where, id, text, values, NearestName.of(text, values)));
        }
        return text;
    }

    private InputException bad(Location where, String text, String expected) {
        return new InputException(new Defect.BadValue(where, id, text, expected));
    }
}
