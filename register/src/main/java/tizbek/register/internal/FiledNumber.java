package tizbek.register.internal;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A coordinate as people write it: {@code 48.35}, {@code 5360123.45}, {@code 48°21'00"}. */
final class FiledNumber {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,9}(?:\\.\\d{1,18})?");
    private static final Pattern ANGLE = Pattern.compile(
            "(-?)(\\d{1,3})\\s*°\\s*(?:(\\d{1,2})\\s*['′’]\\s*)?(?:(\\d{1,2}(?:[.,]\\d{1,10})?)\\s*(?:\"|″|”|'')\\s*)?");
    private static final int SIXTY = 60;

    private FiledNumber() {}

    /** Empty where it is none. */
    static OptionalDouble of(String text) {
        String stripped = text.strip();
        if (DECIMAL.matcher(stripped).matches()) {
            return OptionalDouble.of(Double.parseDouble(stripped));
        }
        Matcher angle = ANGLE.matcher(stripped);
        if (!angle.matches()) {
            return OptionalDouble.empty();
        }
        double minutes = angle.group(3) == null ? 0 : Integer.parseInt(angle.group(3));
        double seconds =
                angle.group(4) == null ? 0 : Double.parseDouble(angle.group(4).replace(',', '.'));
        if (minutes >= SIXTY || seconds >= SIXTY) {
            return OptionalDouble.empty();
        }
        // One division of whole seconds, so that whole minutes come out as the lines of a grid do.
        double all = (Integer.parseInt(angle.group(2)) * SIXTY + minutes) * SIXTY + seconds;
        double degrees = all / (SIXTY * SIXTY);
        return OptionalDouble.of(angle.group(1).isEmpty() ? degrees : -degrees);
    }
}
