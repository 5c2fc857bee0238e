package tizbek.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.register.internal.Finder;
import tizbek.register.internal.Readers;
import tizbek.register.internal.State;
import tizbek.register.internal.Store;

/**
 * How a register is searched: rights, applications, squares, the log. Every question is answered from an index, and in pages
 * that go on after the last id of the page before, so that what is recorded meanwhile shifts nothing.
 */
public final class Catalogue {

    private final Readers readers;
    private final Map<String, Jurisdiction> jurisdictions;

    Catalogue(Readers readers, Map<String, Jurisdiction> jurisdictions) {
        this.readers = readers;
        this.jurisdictions = jurisdictions;
    }

    /**
     * How much a register holds.
     *
     * @param entries of the log; {@code at} when the last was made, in ISO 8601, empty where there is none
     * @param live rights that are in force by the register
     * @param waiting applications that are not decided
     */
    public record Counts(long entries, String at, long live, long waiting, long parties) {}

    /** How many entries the log has: as long as it is the same, every answer is the same. */
    public long entries() {
        return readers.read(c -> number(c, "select seq from head"));
    }

    public Counts counts() {
        return readers.read(c -> new Counts(
                number(c, "select seq from head"),
                text(c, "select e.at from event e join head h on h.seq = e.seq"),
                number(c, "select count(*) from document where kind = 'right' and status = 'LIVE'"),
                number(c, "select count(*) from document where kind = 'application' and status = 'FILED'"),
                number(c, "select count(*) from document where kind = 'party'")));
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private List<Grid> grids() {
        return jurisdictions.values().stream().map(Jurisdiction::grid).toList();
    }

    /** All layers of all countries. */
    private Collection<String> layers() {
        TreeSet<String> layers = new TreeSet<>();
        jurisdictions.values().forEach(j -> j.kinds().values().forEach(k -> layers.add(k.layer())));
        return layers;
    }

    // ---- rights

    /** Rights in the order of their ids, after one: at most {@code limit}. */
    public List<Right> rights(RightFilter filter, String after, int limit) {
        Block square = filter.squareOrNull();
        if (square == null) {
            return boxed(filter, after, limit);
        }
        List<Right> found = new ArrayList<>();
        String last = after;
        List<Right> page;
        do {
            page = boxed(filter, last, limit);
            page.stream()
                    .filter(r -> r.squares().contains(square))
                    .limit((long) limit - found.size())
                    .forEach(found::add);
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == limit && found.size() < limit);
        return found;
    }

    private List<Right> boxed(RightFilter filter, String after, int limit) {
        return readers.read(c -> kept(c, Right.class, Finder.rights(c, filter, grids(), after, limit)));
    }

    private static <T extends Kept> List<T> kept(Connection connection, Class<T> type, List<String> ids) {
        State state = State.of(connection);
        return ids.stream().flatMap(id -> state.find(type, id).stream()).toList();
    }

    /** How many rights there are of those looked for; empty where more than {@code most}, or where a square is looked for. */
    public OptionalLong matched(RightFilter filter, int most) {
        if (filter.squareOrNull() != null) {
            return OptionalLong.empty();
        }
        int count = readers.read(
                c -> Finder.rights(c, filter, grids(), "", most + 1).size());
        return count > most ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /** Parties by their ids, those of them that are in the register. */
    public Map<String, Party> parties(Collection<String> ids) {
        return found(Party.class, ids);
    }

    /** Applications by their ids, those of them that are in the register. */
    public Map<String, Application> applications(Collection<String> ids) {
        return found(Application.class, ids);
    }

    private <T extends Kept> Map<String, T> found(Class<T> type, Collection<String> ids) {
        return readers.read(c -> {
            Map<String, T> found = new TreeMap<>();
            State state = State.of(c);
            for (String id : new TreeSet<>(ids)) {
                state.find(type, id).ifPresent(one -> found.put(id, one));
            }
            return found;
        });
    }

    // ---- applications

    /** Applications in the order in which they came, after a number: at most {@code limit}. */
    public List<Application> applications(ApplicationFilter filter, long after, int limit) {
        return readers.read(c -> kept(c, Application.class, Finder.applications(c, filter, after, limit)));
    }

    /** Other applications that wait for some of the same squares, in the order in which they came. */
    public List<Application> rivals(Application application) {
        return readers.read(c -> State.of(c).waitingFor(application.squares()).stream()
                .filter(a -> a.number() != application.number())
                .toList());
    }

    // ---- squares

    /**
     * Squares that are held, with the rights that hold them.
     *
     * @param whole whether these are all
     */
    public record HeldSquares(Map<Block, List<String>> squares, boolean whole) {}

    /** How many squares, held or not, share a point with a box. */
    public long squaresIn(Box box) {
        return Finder.grounds(box, grids()).stream()
                .mapToLong(Finder.Ground::squares)
                .sum();
    }

    /** Squares in a box that live rights of any layer hold, at most {@code most}. */
    public HeldSquares heldIn(Box box, int most) {
        return readers.read(c -> {
            Map<Block, List<String>> found = new LinkedHashMap<>();
            boolean whole = true;
            for (Finder.Ground ground : Finder.grounds(box, grids())) {
                whole &= Finder.held(c, layers(), ground, most, found);
            }
            List<Block> beyond = found.keySet().stream().skip(most).toList();
            beyond.forEach(found::remove);
            return new HeldSquares(found, whole);
        });
    }

    /**
     * Who stands in the way of somebody who asks for ground.
     *
     * @param held by square: the live right of the layer
     * @param waiting ids of applications that came before, in their order
     */
    public record Conflicts(Map<Block, String> held, List<String> waiting) {}

    public Conflicts conflicts(String layer, Collection<Block> blocks) {
        return readers.read(c -> {
            State state = State.of(c);
            Map<Block, String> held = new TreeMap<>();
            state.holdersOf(layer, blocks).forEach(h -> held.put(h.block(), h.right()));
            for (Right plotted : state.plotsOn(layer, blocks)) {
                plotted.squares().stream().filter(blocks::contains).forEach(b -> held.putIfAbsent(b, plotted.id()));
            }
            return new Conflicts(
                    held, state.waitingFor(blocks).stream().map(Application::id).toList());
        });
    }

    // ---- the log

    /**
     * Entries of the log from one on: at most {@code limit}.
     *
     * @param aboutOrNull only those about the thing with this id, whatever it is
     * @param actorOrNull only those that this account asked for
     */
    public List<Event> log(long from, int limit, @Nullable String aboutOrNull, @Nullable String actorOrNull) {
        if (aboutOrNull != null) {
            return readers.read(c -> about(c, from, limit, aboutOrNull, actorOrNull));
        }
        String sql = "select seq, at, actor, body, previous, hash from event where seq >= ?"
                + (actorOrNull == null ? " order by seq" : " and actor = ? order by actor, seq") + " limit ?";
        return readers.read(c -> {
            List<Event> events = new ArrayList<>();
            try (PreparedStatement statement = c.prepareStatement(sql)) {
                statement.setLong(1, from);
                if (actorOrNull != null) {
                    statement.setString(2, actorOrNull);
                }
                statement.setInt(actorOrNull == null ? 2 : 3, limit);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        events.add(Store.event(rows));
                    }
                }
            }
            return events;
        });
    }

    private static List<Event> about(
            Connection connection, long from, int limit, String about, @Nullable String actorOrNull)
            throws SQLException {
        List<Event> events = new ArrayList<>();
        long next = from;
        List<Long> page;
        do {
            page = Finder.entries(connection, about, List.of(), next, limit);
            for (long seq : page) {
                Event event = Finder.entry(connection, seq);
                if (event != null
                        && events.size() < limit
                        && (actorOrNull == null || actorOrNull.equals(event.actor()))) {
                    events.add(event);
                }
            }
            next = page.isEmpty() ? next : page.getLast() + 1;
        } while (page.size() == limit && events.size() < limit);
        return events;
    }

    /** What happened to a right: the entries about it and about its application, in their order; at most {@code limit}. */
    public List<Event> history(Right right, int limit) {
        return readers.read(c -> {
            TreeSet<Long> entries = new TreeSet<>(Finder.entries(c, right.id(), OF_RIGHTS, 1, limit));
            entries.addAll(Finder.entries(c, right.application(), List.of("application"), 1, limit));
            State state = State.of(c);
            beside(c, entries, "restriction", state.about(Restriction.class, right.id()), limit);
            beside(c, entries, "resource-statement", state.about(ResourceStatement.class, right.id()), limit);
            beside(c, entries, "appeal", appeals(state, right), limit);
            beside(c, entries, "call", state.about(Call.class, right.application()), limit);
            for (String holder : right.shares().keySet()) {
                beside(c, entries, "control", state.about(Control.class, holder), limit);
            }
            List<Event> events = new ArrayList<>();
            for (long seq : entries.stream().limit(limit).toList()) {
                Event event = Finder.entry(c, seq);
                if (event != null) {
                    events.add(event);
                }
            }
            return events;
        });
    }

    /** Entries about things that are about a right. */
    private static void beside(
            Connection connection, Set<Long> entries, String kind, List<? extends Kept> things, int limit)
            throws SQLException {
        for (Kept thing : things) {
            entries.addAll(Finder.entries(connection, thing.id(), List.of(kind), 1, limit));
        }
    }

    /** Appeals against what was decided of a right or of its application, decided or open. */
    private static List<Appeal> appeals(State state, Right right) {
        List<Appeal> all = new ArrayList<>(state.about(Appeal.class, right.id()));
        if (!right.application().equals(right.id())) {
            all.addAll(state.about(Appeal.class, right.application()));
        }
        state.about(Appeal.class, Appeal.open(right.country())).stream()
                .filter(a -> a.subject().equals(right.id()) || a.subject().equals(right.application()))
                .forEach(all::add);
        return all;
    }

    /** What is of a right; an application or a party may bear the same id. */
    private static final List<String> OF_RIGHTS = List.of("right", "priority-offer");
}
