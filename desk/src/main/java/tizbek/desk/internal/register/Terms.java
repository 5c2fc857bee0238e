package tizbek.desk.internal.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.facts.NearestName;
import tizbek.register.Block;
import tizbek.register.Box;
import tizbek.register.Jurisdiction;
import tizbek.register.Register;
import tizbek.register.Right;
import tizbek.register.RightFilter;

/** Parameters of the register's addresses: countries, kinds, squares, boxes, facts. */
final class Terms {

    static final int MOST = 500;
    static final int USUAL = 100;

    /** As many squares as a right can have. */
    private static final int MOST_SQUARES = 1_000;

    private static final int MOST_TEXT = 100;
    private static final Pattern RANGE =
            Pattern.compile("(?:([a-z0-9-]{1,40}):)?(-?\\d{1,6}):(-?\\d{1,6})(?:-(-?\\d{1,6}):(-?\\d{1,6}))?");

    private Terms() {}

    static int limit(Asked asked) {
        return asked.number("limit", 1, MOST).orElse(USUAL);
    }

    static RightFilter rights(Asked asked, Register register) {
        Optional<String> country = asked.find("country");
        country.ifPresent(c -> country(register, c));
        Optional<String> status = asked.oneOf("status", Set.copyOf(RightFilter.statuses()));
        Optional<String> text = asked.find("q");
        if (text.isPresent() && text.get().length() > MOST_TEXT) {
            throw Problem.parameter("q", "parameter q has more than " + MOST_TEXT + " characters", "");
        }
        return new RightFilter(
                country.orElse(null),
                asked.find("kind").orElse(null),
                asked.find("commodity").orElse(null),
                status.map(s -> Right.Status.valueOf(s.toUpperCase(Locale.ROOT)))
                        .orElse(null),
                asked.find("holder").orElse(null),
                text.orElse(null),
                asked.find("square")
                        .map(s -> squares("square", s, country.map(c -> country(register, c)), 1)
                                .first())
                        .orElse(null),
                asked.find("bbox").map(Terms::box).orElse(null));
    }

    static Jurisdiction country(Register register, String code) {
        Jurisdiction known = register.jurisdictions().get(code);
        if (known == null) {
            throw unknown("country", code, register.jurisdictions().keySet());
        }
        return known;
    }

    static Jurisdiction.Kind kind(Jurisdiction country, String kind) {
        return country.findKind(kind)
                .orElseThrow(() -> unknown("kind", kind, country.kinds().keySet()));
    }

    private static Problem unknown(String name, String value, Set<String> known) {
        String nearest = NearestName.of(value, known);
        return Problem.of(
                400,
                name,
                "parameter %s (%s) is none of (%s)".formatted(name, value, String.join(", ", new TreeSet<>(known))),
                nearest.isEmpty() ? "" : "(" + nearest + ") was meant.",
                nearest);
    }

    static Problem missing(String what, String id) {
        return Problem.of(404, "id", what + " (" + id + ") is not in the register");
    }

    static Box box(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length == 4) {
            try {
                double[] n = new double[4];
                boolean finite = true;
                for (int i = 0; i < n.length; i++) {
                    n[i] = Double.parseDouble(parts[i].strip());
                    finite &= Double.isFinite(n[i]);
                }
                if (finite && n[1] <= n[3]) {
                    return new Box(n[0], n[1], n[2], n[3]);
                }
            } catch (NumberFormatException e) {
                // Told below.
            }
        }
        throw Problem.parameter(
                "bbox", "bbox (" + text + ") is no box", "west,south,east,north in degrees, such as (46,35,88,56).");
    }

    /** {@code 4500:2900} or {@code 4500:2900-4502:2901}, several parted by commas; with the grid before it, or that of a country. */
    static SortedSet<Block> squares(String name, String text, Optional<Jurisdiction> country, int most) {
        TreeSet<Block> squares = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.strip());
            String grid = range.matches() ? grid(range.group(1), country) : null;
            if (grid == null) {
                throw Problem.parameter(
                        name,
                        "square (" + part.strip() + ") is no grid:column:row",
                        "such as (kaz-block:4500:2900), or (4500:2900-4502:2901) with a country.");
            }
            int west = Integer.parseInt(range.group(2));
            int south = Integer.parseInt(range.group(3));
            int east = range.group(4) == null ? west : Integer.parseInt(range.group(4));
            int north = range.group(5) == null ? south : Integer.parseInt(range.group(5));
            if (west > east || south > north) {
                throw Problem.parameter(
                        name,
                        "range (" + part.strip() + ") ends before it begins",
                        "south-west first, north-east last.");
            }
            if ((east - west + 1L) * (north - south + 1L) + squares.size() > most) {
                throw Problem.parameter(name, "more than " + most + " squares are asked for", "ask in parts.");
            }
            for (int j = south; j <= north; j++) {
                for (int i = west; i <= east; i++) {
                    squares.add(new Block(grid, i, j));
                }
            }
        }
        return squares;
    }

    private static @Nullable String grid(@Nullable String named, Optional<Jurisdiction> country) {
        return named != null ? named : country.map(c -> c.grid().id()).orElse(null);
    }

    static SortedSet<Block> squares(Asked asked, Jurisdiction country) {
        return squares("squares", asked.get("squares"), Optional.of(country), MOST_SQUARES);
    }

    /** Facts as {@code fact=NAME=VALUE}, several times. */
    static Map<String, String> facts(Asked asked) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : asked.all("fact")) {
            int sign = fact.indexOf('=');
            if (sign < 1 || sign == fact.length() - 1) {
                throw Problem.parameter("fact", "fact (" + fact + ") is not NAME=VALUE", "such as fact=blocks=20.");
            }
            facts.put(fact.substring(0, sign), fact.substring(sign + 1));
        }
        return facts;
    }

    /** The id of a page's last thing where there may be more; null where there is none. */
    static <T> @Nullable String next(List<T> page, int limit, java.util.function.Function<T, String> id) {
        return page.size() < limit ? null : id.apply(page.getLast());
    }
}
