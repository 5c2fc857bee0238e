package tizbek.register.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.register.ApplicationFilter;
import tizbek.register.Block;
import tizbek.register.Box;
import tizbek.register.Event;
import tizbek.register.Grid;
import tizbek.register.Right;
import tizbek.register.RightFilter;

/**
 * Finds ids by index. A database that chooses among several indexes by itself chooses badly now and then, so each question here
 * has one index that it can use: an empty text is added to every other column that is compared.
 */
public final class Finder {

    /** A box of more cells than this is no help: so much of the ground is asked for that a walk through all is as good. */
    private static final int MOST_CELLS = 16;

    /** So many candidates of one condition are held against the others at once. */
    private static final int CANDIDATES = 5_000;

    /** So many parties are looked at for one text. */
    private static final int MOST_PARTIES = 1_000;

    private final Connection connection;
    private final RightFilter filter;
    private final @Nullable List<Ground> grounds;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private final @Nullable String leading;

    /** What one condition leaves, in order; only up to the horizon where that is not null. */
    private record Candidates(
            SortedSet<String> ids, @Nullable String horizon) {

        Candidates and(Candidates other) {
            String end = horizon == null || (other.horizon != null && other.horizon.compareTo(horizon) < 0)
                    ? other.horizon
                    : horizon;
            TreeSet<String> both = new TreeSet<>(ids);
            both.retainAll(other.ids);
            return of(both, end);
        }

        static Candidates of(TreeSet<String> ids, @Nullable String horizon) {
            return new Candidates(horizon == null ? ids : ids.headSet(horizon, true), horizon);
        }
    }

    private Finder(Connection connection, RightFilter filter, Collection<Grid> grids) {
        this.connection = connection;
        this.filter = filter;
        Block square = filter.squareOrNull();
        Box box = filter.boxOrNull();
        List<Ground> ground = square == null
                ? null
                : List.of(new Ground(square.grid(), square.i(), square.i(), square.j(), square.j()));
        if (box != null) {
            List<Ground> boxed = grounds(box, grids);
            ground = square == null || boxed.stream().noneMatch(g -> g.has(square)) ? boxed : ground;
        }
        grounds = ground;
        leading = isNarrow() ? null : leading();
        equal("country", filter.countryOrNull());
        equal("kind", filter.kindOrNull());
        equal("commodity", filter.commodityOrNull());
        Right.Status status = filter.statusOrNull();
        equal("status", status == null ? null : status.name());
        box();
    }

    /** Ids of rights in their order, after one: at most {@code limit}. Of a square those whose box has it. */
    public static List<String> rights(
            Connection connection, RightFilter filter, Collection<Grid> grids, String after, int limit)
            throws SQLException {
        Finder finder = new Finder(connection, filter, grids);
        return finder.isNarrow() ? finder.narrowed(after, limit) : finder.walked(after, limit);
    }

    /** Ids of applications in the order of their numbers, after one: at most {@code limit}. */
    public static List<String> applications(Connection connection, ApplicationFilter filter, long after, int limit)
            throws SQLException {
        List<String> conditions = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        boolean own = filter.applicantOrNull() != null;
        boolean status = filter.statusOrNull() != null && !own;
        if (own) {
            conditions.add("applicant = ?");
            values.add(filter.applicantOrNull());
        }
        if (filter.statusOrNull() != null) {
            conditions.add(status ? "status = ?" : "status || '' = ?");
            values.add(filter.statusOrNull().name());
        }
        if (filter.countryOrNull() != null) {
            conditions.add(status ? "country = ?" : "country || '' = ?");
            values.add(filter.countryOrNull());
        }
        String order =
                own ? "applicant, " : status ? (filter.countryOrNull() == null ? "" : "country, ") + "status, " : "";
        conditions.add("number > ?");
        values.add(after);
        values.add(limit);
        return texts(
                connection,
                "select id from application_entry where " + String.join(" and ", conditions) + " order by " + order
                        + "number limit ?",
                values);
    }

    /** Numbers of the entries about something, from one on: at most {@code limit}. */
    public static List<Long> entries(Connection connection, String about, List<String> kinds, long from, int limit)
            throws SQLException {
        String sql = "select seq, kind from event_subject where about = ? and seq >= ? order by about, seq";
        LinkedHashSet<Long> found = new LinkedHashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, about);
            statement.setLong(2, from);
            statement.setFetchSize(limit);
            statement.setMaxRows(limit * MOST_KINDS);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next() && found.size() < limit) {
                    if (kinds.isEmpty() || kinds.contains(rows.getString(2))) {
                        found.add(rows.getLong(1));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    /** An entry changes things of so many kinds at most. */
    private static final int MOST_KINDS = 8;

    /** The entry of a number. */
    public static @Nullable Event entry(Connection connection, long seq) throws SQLException {
        List<Event> found = new ArrayList<>(1);
        Store.read(connection, seq, 1, found::add);
        return found.isEmpty() || found.getFirst().seq() != seq ? null : found.getFirst();
    }

    private boolean isNarrow() {
        return filter.holderOrNull() != null || filter.textOrNull() != null || hasFewCells();
    }

    private boolean hasFewCells() {
        List<Ground> all = grounds;
        return all != null && all.stream().mapToLong(g -> cells(g).squares()).sum() <= MOST_CELLS;
    }

    /** The column whose index is walked along: the one that is likely to leave least. */
    private @Nullable String leading() {
        if (filter.commodityOrNull() != null) {
            return "commodity";
        }
        if (filter.statusOrNull() != null && filter.statusOrNull() != Right.Status.LIVE) {
            return "status";
        }
        return filter.countryOrNull() != null ? "country" : filter.kindOrNull() != null ? "kind" : null;
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            conditions.append(" and ").append(column).append(column.equals(leading) ? " = ?" : " || '' = ?");
            values.add(value);
        }
    }

    private void box() {
        List<Ground> all = grounds;
        if (all == null) {
            return;
        }
        List<String> boxes = new ArrayList<>(List.of("1 = 0"));
        for (Ground g : all) {
            boxes.add("grid = ? and west <= ? and east >= ? and south <= ? and north >= ?");
            values.addAll(List.of(g.grid(), g.east(), g.west(), g.north(), g.south()));
        }
        conditions.append(" and (").append(String.join(" or ", boxes)).append(')');
    }

    private List<String> walked(String after, int limit) throws SQLException {
        List<Object> all = new ArrayList<>(List.of(after));
        all.addAll(values);
        all.add(limit);
        String order = leading == null ? "id" : leading + ", id";
        return texts(
                connection,
                "select id from right_entry where id > ?" + conditions + " order by " + order + " limit ?",
                all);
    }

    private List<String> narrowed(String after, int limit) throws SQLException {
        List<String> found = new ArrayList<>();
        String from = after;
        while (true) {
            Candidates candidates = candidates(from);
            found.addAll(among(candidates.ids(), limit - found.size()));
            if (candidates.horizon() == null || found.size() >= limit) {
                return found;
            }
            from = candidates.horizon();
        }
    }

    private List<String> among(SortedSet<String> ids, int limit) throws SQLException {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> all = new ArrayList<>();
        all.add(connection.createArrayOf("varchar", ids.toArray()));
        all.addAll(values);
        all.add(limit);
        return texts(
                connection, "select id from right_entry where id = any(?)" + conditions + " order by id limit ?", all);
    }

    private Candidates candidates(String from) throws SQLException {
        Candidates all = null;
        String holder = filter.holderOrNull();
        if (holder != null) {
            all = heldBy(List.of(holder), from);
        }
        String text = filter.textOrNull();
        if (text != null) {
            Candidates named = named(text, from);
            all = all == null ? named : all.and(named);
        }
        if (all == null || hasFewCells()) {
            Candidates near = near(from);
            all = all == null ? near : all.and(near);
        }
        return all;
    }

    private Candidates heldBy(List<String> parties, String from) throws SQLException {
        TreeSet<String> ids = new TreeSet<>();
        String horizon = null;
        for (String party : parties) {
            List<String> held = texts(
                    connection,
                    "select right_id from right_holder where party = ? and right_id > ? order by party, right_id limit ?",
                    List.of(party, from, CANDIDATES));
            ids.addAll(held);
            horizon = nearer(horizon, held);
        }
        return Candidates.of(ids, horizon);
    }

    private static @Nullable String nearer(@Nullable String horizon, List<String> page) {
        if (page.size() < CANDIDATES) {
            return horizon;
        }
        return horizon == null || page.getLast().compareTo(horizon) < 0 ? page.getLast() : horizon;
    }

    /** Those whose id begins so, or of whose holders one has words that begin so. */
    private Candidates named(String text, String from) throws SQLException {
        List<String> words = List.copyOf(Lookup.words(text));
        if (words.isEmpty()) {
            return new Candidates(new TreeSet<>(), null);
        }
        List<String> own = texts(
                connection,
                "select id from right_entry where id like ? and id > ? order by id limit ?",
                List.of(beginning(text.strip().toLowerCase(Locale.ROOT)), from, CANDIDATES));
        Candidates held = heldBy(parties(words), from);
        String horizon = nearer(held.horizon(), own);
        TreeSet<String> ids = new TreeSet<>(own);
        ids.addAll(held.ids());
        return Candidates.of(ids, horizon);
    }

    private List<String> parties(List<String> words) throws SQLException {
        LinkedHashSet<String> parties = new LinkedHashSet<>();
        String longest =
                words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
        List<String> begun = texts(
                connection,
                "select party from party_word where word like ? order by word, party limit ?",
                List.of(beginning(longest), MOST_PARTIES));
        for (String party : begun) {
            List<String> own = texts(connection, "select word from party_word where party = ?", List.of(party));
            if (words.stream().allMatch(w -> own.stream().anyMatch(o -> o.startsWith(w)))) {
                parties.add(party);
            }
        }
        return List.copyOf(parties);
    }

    private static String beginning(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private Candidates near(String from) throws SQLException {
        TreeSet<String> ids = new TreeSet<>();
        for (Ground ground : Objects.requireNonNull(grounds)) {
            Ground in = cells(ground);
            for (int j = in.south(); j <= in.north(); j++) {
                ids.addAll(texts(
                        connection,
                        "select right_id from right_cell where grid = ? and j = ? and i between ? and ? and right_id || ''"
                                + " > ?",
                        List.of(in.grid(), j, in.west(), in.east(), from)));
            }
        }
        return new Candidates(ids, null);
    }

    private static List<String> texts(Connection connection, String sql, List<Object> values) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Columns and rows of a grid from the first to the last. */
    public record Ground(String grid, int west, int east, int south, int north) {
        /** How many squares it has. */
        public long squares() {
            return (east - (long) west + 1) * (north - (long) south + 1);
        }

        boolean has(Block block) {
            return block.grid().equals(grid)
                    && block.i() >= west
                    && block.i() <= east
                    && block.j() >= south
                    && block.j() <= north;
        }
    }

    /** What a box has of each grid: the squares that share a point with it, within the frame of the country. */
    public static List<Ground> grounds(Box box, Collection<Grid> grids) {
        List<Ground> grounds = new ArrayList<>();
        for (Grid grid : grids) {
            if (box.west() <= box.east()) {
                add(grounds, grid, box.west(), box.east(), box);
            } else {
                add(grounds, grid, box.west(), 180, box);
                add(grounds, grid, -180, box.east(), box);
            }
        }
        return grounds;
    }

    private static void add(List<Ground> grounds, Grid grid, double west, double east, Box box) {
        double lines = 60.0 / grid.minutes();
        Ground ground = new Ground(
                grid.id(),
                (int) Math.max(grid.west(), Math.ceil(west * lines) - 1),
                (int) Math.min(grid.east(), Math.floor(east * lines)),
                (int) Math.max(grid.south(), Math.ceil(box.south() * lines) - 1),
                (int) Math.min(grid.north(), Math.floor(box.north() * lines)));
        if (ground.west() <= ground.east() && ground.south() <= ground.north()) {
            grounds.add(ground);
        }
    }

    private static Ground cells(Ground ground) {
        return new Ground(
                ground.grid(),
                Math.floorDiv(ground.west(), Lookup.CELL),
                Math.floorDiv(ground.east(), Lookup.CELL),
                Math.floorDiv(ground.south(), Lookup.CELL),
                Math.floorDiv(ground.north(), Lookup.CELL));
    }

    /**
     * Squares of a ground that live rights hold, row by row.
     *
     * @return whether there are no more than were put
     */
    public static boolean held(
            Connection connection, Collection<String> layers, Ground ground, int most, Map<Block, List<String>> found)
            throws SQLException {
        String sql = "select i, holder from held_square where layer = ? and grid = ? and j = ? and i between ? and ?"
                + " order by i limit ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int j = ground.south(); j <= ground.north(); j++) {
                for (String layer : layers) {
                    if (found.size() > most) {
                        return false;
                    }
                    statement.setString(1, layer);
                    statement.setString(2, ground.grid());
                    statement.setInt(3, j);
                    statement.setInt(4, ground.west());
                    statement.setInt(5, ground.east());
                    statement.setInt(6, most + 1);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.computeIfAbsent(new Block(ground.grid(), rows.getInt(1), j), b -> new ArrayList<>())
                                    .add(rows.getString(2));
                        }
                    }
                }
            }
        }
        return found.size() <= most;
    }
}
