package tizbek.register.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Basis;
import tizbek.law.ActKind;
import tizbek.law.Words;
import tizbek.register.Block;
import tizbek.register.Grid;
import tizbek.register.Jurisdiction;
import tizbek.register.Plot;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Territory;

/** Whether ground can be asked for: its form, its size, where it lies, what is known of it. */
final class GroundChecks {

    /** More squares than any law allows in one right, where the law room knows no limit; what is larger is no application. */
    static final int MOST_SQUARES = 1000;

    private static final int MOST_SAID = 10_000;
    private static final ActKind APPLY = new ActKind("apply");

    private final Jurisdiction country;
    private final Rules rules;
    /** What the law said of a number of squares on a day: the same is asked again and again. */
    private final Map<String, Optional<Refusal>> said = new ConcurrentHashMap<>();

    GroundChecks(Jurisdiction country, Rules rules) {
        this.country = country;
        this.rules = rules;
    }

    /**
     * What came of it.
     *
     * @param facts those of the request, and over them what the register knows of the ground
     * @param notes for whoever decides
     */
    record Checked(@Nullable Refusal refusal, @Nullable Plot plot, Map<String, String> facts, List<Words> notes) {
        static Checked no(@Nullable Refusal refusal) {
            return new Checked(refusal, null, Map.of(), List.of());
        }
    }

    /** Checks the ground of an application whose kind of right is known. */
    Checked check(Request.File request, LocalDate day) {
        Jurisdiction.Kind kind = country.findKind(request.kind()).orElseThrow();
        Refusal refusal = wrongKind(kind, request);
        if (refusal != null) {
            return Checked.no(refusal);
        }
        List<Words> notes = new ArrayList<>();
        Plot plot = null;
        if (request.plotOrNull() == null) {
            refusal = badSquares(request, kind, day, notes);
        } else {
            Surveyor.Survey survey = new Surveyor(country).survey(request.plotOrNull());
            refusal = survey.refusal();
            plot = survey.plot();
            if (plot != null && country.territory().side(plot.polygon()) == Territory.Side.ON_BORDER) {
                notes.add(nearBorder(1));
            }
        }
        if (refusal != null) {
            return Checked.no(refusal);
        }
        Map<String, String> facts = new TreeMap<>(request.facts());
        for (Territory.Excluded land : excluded(country, request.blocks(), plot)) {
            notes.add(new Words(
                    "%.1f ha lie in excluded land (%s)".formatted(land.hectares(), land.name()),
                    "%.1f га находятся на исключённой территории (%s)".formatted(land.hectares(), land.name())));
        }
        known(country, request.blocks(), plot).forEach((name, value) -> {
            if (rules.law().vocabulary().facts().containsKey(name) && !name.equals("blocks")) {
                facts.put(name, value);
            }
        });
        return new Checked(null, plot, facts, notes);
    }

    /** As {@link #check}, of a right that is in another register already: its form and place, and no rule of the law. */
    Checked standing(SortedSet<Block> blocks, Plot.@Nullable Filed filed) {
        List<Words> notes = new ArrayList<>();
        if (filed != null) {
            Surveyor.Survey survey = new Surveyor(country).survey(filed);
            return new Checked(survey.refusal(), survey.plot(), Map.of(), notes);
        }
        Refusal refusal = blocks.isEmpty() || blocks.size() > MOST_SQUARES
                ? Refusal.of(
                        "ground",
                        "no ground, or more than " + MOST_SQUARES + " squares",
                        "нет участка или слишком велик")
                : outside(blocks, notes);
        return new Checked(refusal, null, Map.of(), notes);
    }

    /** What the register itself knows of ground, by the ids of the law's facts: its size, and that it is excluded. */
    static Map<String, String> known(Jurisdiction country, SortedSet<Block> blocks, @Nullable Plot plot) {
        Map<String, String> facts = size(blocks, plot);
        if (!excluded(country, blocks, plot).isEmpty()) {
            facts.put("excluded_land", "yes");
        } else if (country.territory().knowsAllExcludedLand()) {
            facts.put("excluded_land", "no");
        }
        return facts;
    }

    /** How large it is: squares by their number, a plot by its area. */
    static Map<String, String> size(SortedSet<Block> blocks, @Nullable Plot plot) {
        Map<String, String> facts = new TreeMap<>();
        if (plot == null) {
            facts.put("blocks", String.valueOf(blocks.size()));
        } else {
            facts.put("area_km2", String.valueOf(plot.areaKm2()));
        }
        return facts;
    }

    private static List<Territory.Excluded> excluded(
            Jurisdiction country, SortedSet<Block> blocks, @Nullable Plot plot) {
        if (plot != null) {
            return country.territory().excluded(plot.polygon());
        }
        Map<String, Double> byName = new TreeMap<>();
        for (Block block : blocks) {
            country.territory()
                    .excluded(List.of(country.grid().ring(block)))
                    .forEach(e -> byName.merge(e.name(), e.hectares(), Double::sum));
        }
        return byName.entrySet().stream()
                .map(e -> new Territory.Excluded(e.getKey(), e.getValue()))
                .toList();
    }

    private static @Nullable Refusal wrongKind(Jurisdiction.Kind kind, Request.File request) {
        boolean plot = request.plotOrNull() != null;
        if (plot && !request.blocks().isEmpty()) {
            return Refusal.of(
                    "ground",
                    "both squares and a plot are asked for\n  Maybe file two applications.",
                    "указаны и блоки, и участок");
        }
        if (plot && kind.ground() == Jurisdiction.Ground.SQUARES) {
            return Refusal.of(
                    "ground",
                    "right (" + kind.kind() + ") lies on squares, and a plot is asked for\n  Maybe the squares that it"
                            + " covers: --squares",
                    "право (" + kind.kind() + ") предоставляется на блоки, а не на участок");
        }
        return !plot && kind.ground() == Jurisdiction.Ground.PLOT
                ? Refusal.of(
                        "ground",
                        "right (" + kind.kind() + ") lies on a plot, and squares are asked for\n  Maybe the"
                                + " coordinates of its outline: --plot FILE",
                        "право (" + kind.kind() + ") предоставляется на участок, а не на блоки")
                : null;
    }

    /** A refusal where squares are none, too many, of another grid, outside the country or not in one piece. */
    private @Nullable Refusal badSquares(
            Request.File request, Jurisdiction.Kind kind, LocalDate day, List<Words> notes) {
        SortedSet<Block> blocks = request.blocks();
        if (blocks.isEmpty() || blocks.size() > MOST_SQUARES) {
            return Refusal.of(
                    "ground",
                    "ground of (" + blocks.size() + ") squares is not from 1 to " + MOST_SQUARES,
                    "участок из (" + blocks.size() + ") блоков не от 1 до " + MOST_SQUARES);
        }
        Refusal refusal = outside(blocks, notes);
        if (refusal == null) {
            refusal = tooMany(request, day);
        }
        return refusal == null ? apart(blocks, kind, notes) : refusal;
    }

    private @Nullable Refusal outside(SortedSet<Block> blocks, List<Words> notes) {
        Grid grid = country.grid();
        int near = 0;
        for (Block block : blocks) {
            if (!grid.contains(block)) {
                String maybe = block.grid().equals(grid.id())
                        ? "column and row were exchanged: columns are " + grid.west() + " to " + grid.east() + ", rows "
                                + grid.south() + " to " + grid.north() + "."
                        : "grid (" + grid.id() + ") was meant.";
                return Refusal.of(
                        "ground",
                        "square (" + block + ") is not in " + country.name().en() + "\n  Maybe " + maybe,
                        "блок (" + block + ") вне территории: " + country.name().ru());
            }
            switch (country.territory().side(grid, block)) {
                case INSIDE -> {}
                case ON_BORDER -> near++;
                case ABROAD -> {
                    long good = Math.round(country.territory().uncertaintyMetres());
                    return Refusal.of(
                            "abroad",
                            "square (" + block + ") lies abroad: further from "
                                    + country.name().en() + " than the " + good + " m to which its outline is good",
                            "блок (" + block + ") за границей: "
                                    + country.name().ru() + " (точность границы " + good + " м)");
                }
            }
        }
        if (near > 0) {
            notes.add(nearBorder(near));
        }
        return null;
    }

    private Words nearBorder(int many) {
        long good = Math.round(country.territory().uncertaintyMetres());
        return new Words(
                "(" + many + ") of the ground lies across the border, or nearer to it than the " + good
                        + " m to which the outline is good: to be held against the line of demarcation",
                "(" + many + ") на границе или ближе к ней, чем точность контура (" + good
                        + " м): сверить с линией демаркации");
    }

    /** Barred by the law for the number of its squares, and for nothing else: a single square would not be. */
    private @Nullable Refusal tooMany(Request.File request, LocalDate day) {
        if (request.blocks().size() == 1) {
            return null;
        }
        if (said.size() > MOST_SAID) {
            said.clear();
        }
        String asked = request.kind() + " " + request.commodity() + " "
                + request.blocks().size() + " " + day;
        return said.computeIfAbsent(asked, a -> Optional.ofNullable(barred(request, day)))
                .orElse(null);
    }

    private @Nullable Refusal barred(Request.File request, LocalDate day) {
        Rules.Judgement all = judged(request, request.blocks().size(), day);
        if (!(all instanceof Rules.Barred barred) || judged(request, 1, day) instanceof Rules.Barred) {
            return null;
        }
        int many = request.blocks().size();
        return new Refusal(
                "squares",
                new Words(
                        "(" + many + ") squares are more than the law allows in one right\n  Maybe ask for several.",
                        "(" + many + ") блоков больше, чем допускает закон для одного права"),
                barred.grounds(),
                List.of());
    }

    private Rules.Judgement judged(Request.File request, int squares, LocalDate day) {
        Map<String, String> facts = Map.of("right", request.kind(), "blocks", String.valueOf(squares));
        return rules.judge(country.country(), List.of(APPLY), request.commodity(), facts, day);
    }

    /** Whether the law wants squares of one right to adjoin and these do not. */
    static boolean areApart(SortedSet<Block> blocks, Jurisdiction.Kind kind) {
        return apart(blocks, kind, new ArrayList<>()) != null;
    }

    /** A refusal where the law wants squares to adjoin and they are in pieces; a note where that is not known. */
    private static @Nullable Refusal apart(SortedSet<Block> blocks, Jurisdiction.Kind kind, List<Words> notes) {
        List<Block> piece = piece(blocks);
        Jurisdiction.Adjoining adjoining = kind.adjoiningOrNull();
        if (piece.size() == blocks.size() || (adjoining != null && !adjoining.bySide())) {
            return null;
        }
        Set<Block> in = new HashSet<>(piece);
        Block other = blocks.stream().filter(b -> !in.contains(b)).findFirst().orElseThrow();
        if (adjoining == null) {
            notes.add(new Words(
                    "the squares are in pieces, and whether the law wants them to adjoin was not found: not checked",
                    "блоки не составляют единого участка; требует ли этого закон, не найдено: не проверено"));
            return null;
        }
        String note = adjoining.provenance().note();
        String basis = adjoining.provenance().basis() == Basis.READ ? "" : " (" + word(adjoining) + ")";
        return Refusal.of(
                "apart",
                "square (" + other + ") shares no side with the piece of (" + blocks.first() + "), and squares of one"
                        + " right adjoin" + basis + ": " + note + "\n  Maybe file an application for each piece ("
                        + pieces(blocks) + ").",
                "блок (" + other + ") не примыкает к остальным: блоки одного права должны быть смежными");
    }

    private static String word(Jurisdiction.Adjoining adjoining) {
        return adjoining.provenance().basis().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String pieces(SortedSet<Block> blocks) {
        TreeSet<Block> left = new TreeSet<>(blocks);
        List<Integer> sizes = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Block> piece = piece(left);
            sizes.add(piece.size());
            left.removeAll(new HashSet<>(piece));
        }
        return sizes.stream().map(s -> s + (s == 1 ? " square" : " squares")).collect(Collectors.joining(", "));
    }

    /** All that hangs together with the first by sides. */
    private static List<Block> piece(SortedSet<Block> blocks) {
        ArrayDeque<Block> open = new ArrayDeque<>(List.of(blocks.first()));
        Set<Block> seen = new HashSet<>(open);
        List<Block> piece = new ArrayList<>();
        while (!open.isEmpty()) {
            Block at = Objects.requireNonNull(open.poll());
            piece.add(at);
            for (int[] step : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                Block next = new Block(at.grid(), at.i() + step[0], at.j() + step[1]);
                if (blocks.contains(next) && seen.add(next)) {
                    open.add(next);
                }
            }
        }
        return piece;
    }
}
