package tizbek.register;

import java.util.List;
import tizbek.law.Missing;
import tizbek.law.Words;

/**
 * Why a request is not recorded; the log is as it was.
 *
 * @param rule our id of the reason: {@code barred}, {@code missing}, {@code conflict}, {@code unknown}, {@code state} ...
 * @param text what, where, and what would mend it
 * @param grounds the provisions behind it, in words with their articles
 * @param missing what the law would have to know
 */
public record Refusal(String rule, Words text, List<Words> grounds, List<Missing> missing) {
    public Refusal {
        grounds = List.copyOf(grounds);
        missing = List.copyOf(missing);
    }

    /** A refusal that rests on the register's own rules. */
    public static Refusal of(String rule, String en, String ru) {
        return new Refusal(rule, new Words(en, ru), List.of(), List.of());
    }
}
