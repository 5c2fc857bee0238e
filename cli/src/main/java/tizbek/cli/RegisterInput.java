package tizbek.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ParameterException;
import tizbek.facts.NearestName;
import tizbek.register.Block;
import tizbek.register.Plot;
import tizbek.register.PlotText;

/** What a user types for the register: squares, days, papers. */
final class RegisterInput {

    private static final Pattern PART = Pattern.compile("(-?\\d{1,6}):(-?\\d{1,6})(?:-(\\d{1,6}):(\\d{1,6}))?");
    private static final int MOST_SQUARES = 10_000;
    private static final long MOST_BYTES = 200L << 20;
    private static final long MOST_BYTES_OF_A_PLOT = 1L << 20;

    private RegisterInput() {}

    /** {@code 4500:2900,4502:2900-4503:2905}: single squares, and rectangles by two corners. */
    static SortedSet<Block> squares(RegisterOptions options, String grid, String text) {
        SortedSet<Block> squares = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher numbers = PART.matcher(part.strip());
            if (!numbers.matches()) {
                throw options.refusal("--squares (" + part + ") is neither COLUMN:ROW nor COLUMN:ROW-COLUMN:ROW");
            }
            int i = Integer.parseInt(numbers.group(1));
            int j = Integer.parseInt(numbers.group(2));
            int right = numbers.group(3) == null ? i : Integer.parseInt(numbers.group(3));
            int top = numbers.group(4) == null ? j : Integer.parseInt(numbers.group(4));
            if (right < i || top < j || (right - i + 1L) * (top - j + 1L) > MOST_SQUARES) {
                throw options.refusal("--squares (" + part
                        + ") is no rectangle from south-west to north-east of at most " + MOST_SQUARES + " squares");
            }
            for (int column = i; column <= right; column++) {
                for (int row = j; row <= top; row++) {
                    squares.add(new Block(grid, column, row));
                }
            }
        }
        return squares;
    }

    /** The outline of a plot, from a file. */
    static Plot.Filed plot(RegisterRun run, Path plot) {
        Path file = run.shared().surroundings().workingFolder().resolve(plot);
        try {
            if (Files.size(file) > MOST_BYTES_OF_A_PLOT) {
                throw run.options().refusal("plot (" + plot + ") is over 1 MB");
            }
            return PlotText.read(Files.readString(file), plot.toString());
        } catch (IOException e) {
            throw run.options().refusal("plot (" + plot + ") cannot be read, or is no text in UTF-8");
        }
    }

    /** A word for one of an enumeration. */
    static <E extends Enum<E>> E oneOf(RegisterOptions options, String option, String text, Class<E> type) {
        List<String> words = new ArrayList<>();
        for (E one : type.getEnumConstants()) {
            String word = one.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (word.equals(text)) {
                return one;
            }
            words.add(word);
        }
        throw noneOf(options, option, text, words);
    }

    static ParameterException noneOf(RegisterOptions options, String what, String text, List<String> known) {
        String nearest = NearestName.of(text, known);
        return options.refusal(what + " (" + text + ") is none of those that are known\n  Maybe "
                + (nearest.isEmpty() ? "one of " + String.join(", ", known) : "(" + nearest + ")") + " was meant.");
    }

    static LocalDate day(RegisterOptions options, String option, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw options.refusal(option + " (" + text + ") is not a day\n  Maybe one such as (2027-03-10).");
        }
    }

    /** The SHA-256 of papers; the papers themselves stay where they are. */
    static List<String> digests(RegisterRun run, List<Path> papers) {
        List<String> digests = new ArrayList<>();
        for (Path paper : papers) {
            Path file = run.shared().surroundings().workingFolder().resolve(paper);
            try {
                if (Files.size(file) > MOST_BYTES) {
                    throw run.options().refusal("document (" + paper + ") is over 200 MB");
                }
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
                digests.add(HexFormat.of().formatHex(digest.digest()));
            } catch (IOException e) {
                throw run.options().refusal("document (" + paper + ") cannot be read");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
        return digests;
    }
}
