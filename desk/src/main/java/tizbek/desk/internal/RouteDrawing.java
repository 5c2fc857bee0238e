package tizbek.desk.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tizbek.desk.RouteMap.Legend;
import tizbek.desk.RouteMap.Mark;
import tizbek.desk.RouteMap.Stretch;
import tizbek.desk.RouteMap.Track;
import tizbek.network.Mode;
import tizbek.network.Position;

/** Draws one map of routes. */
public final class RouteDrawing {

    private static final double WIDTH = 1000;
    private static final double ROW = 21;
    private static final double TITLE = 40;
    /** Colours that can be told apart by everybody (Okabe and Ito). */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#d55e00", "#009e73", "#aa3377", "#c28e00", "#3b9fd8", "#555555", "#7a3e8e");

    private static final double GAP = 10;
    private static final double FAR = 2;
    private static final double FINEST = 0.8;
    private static final double BESIDE = 3.2;
    private static final double TEXT = 12.5;

    private final Legend legend;
    private final List<Track> tracks;
    private final List<Mark> marks;
    private final StringBuilder svg = new StringBuilder();
    /** The stretches of every track with longitudes that run on over the 180th meridian. */
    private final List<List<List<double[]>>> lines = new ArrayList<>();

    private final Map<String, Set<Integer>> shared = new LinkedHashMap<>();
    /** The map itself and, where some route goes far beyond the others, the world under it. */
    private final List<MapFrame> frames = new ArrayList<>();

    private MapFrame frame;

    public RouteDrawing(Legend legend, List<Track> tracks, List<Mark> marks) {
        this.legend = legend;
        this.tracks = List.copyOf(tracks);
        this.marks = List.copyOf(marks);
        for (int t = 0; t < tracks.size(); t++) {
            lines.add(unrolled(tracks.get(t)));
            for (List<double[]> line : lines.get(t)) {
                share(line, t);
            }
        }
        frame = MapFrame.around(points(lines), WIDTH);
        MapFrame near = MapFrame.around(points(nearLines()), WIDTH);
        frames.add(near);
        if (near.west() != frame.west() || near.scaleX() != frame.scaleX()) {
            frames.add(frame);
        }
    }

    private static List<double[]> points(List<List<List<double[]>>> lines) {
        return lines.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }

    /** The tracks without those that are more than twice as far from west to east as the middle one. */
    private List<List<List<double[]>>> nearLines() {
        List<Double> spans = lines.stream().map(RouteDrawing::span).sorted().toList();
        double most = spans.isEmpty() ? 0 : FAR * spans.get((spans.size() - 1) / 2);
        return lines.stream().filter(l -> span(l) <= most).toList();
    }

    private static double span(List<List<double[]>> track) {
        DoubleSummaryStatistics x =
                track.stream().flatMap(List::stream).mapToDouble(p -> p[0]).summaryStatistics();
        return x.getCount() == 0 ? 0 : x.getMax() - x.getMin();
    }

    private static List<List<double[]>> unrolled(Track track) {
        List<List<double[]>> lines = new ArrayList<>();
        double last = Double.NaN;
        for (Stretch stretch : track.stretches()) {
            List<double[]> line = new ArrayList<>();
            for (Position point : stretch.points()) {
                last = Double.isNaN(last) ? point.longitude() : MapFrame.near(point.longitude(), last);
                line.add(new double[] {last, point.latitude()});
            }
            lines.add(line);
        }
        return lines;
    }

    private void share(List<double[]> line, int track) {
        for (int i = 1; i < line.size(); i++) {
            shared.computeIfAbsent(key(line.get(i - 1), line.get(i)), k -> new LinkedHashSet<>())
                    .add(track);
        }
    }

    /** The same for both directions. */
    private static String key(double[] a, double[] b) {
        String one = number(a[0]) + " " + number(a[1]);
        String other = number(b[0]) + " " + number(b[1]);
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    /** The whole file. */
    public String svg() {
        double maps = frames.stream().mapToDouble(f -> f.height() + GAP).sum();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" role=\"img\""
                .formatted(number(WIDTH), number(TITLE + maps + ROW * (tracks.size() + 2) + 26)));
        svg.append(" font-family=\"'Source Sans 3','Noto Sans','Segoe UI',Arial,sans-serif\" font-size=\"14\">\n");
        line("<!-- tizbek route -->");
        line("<title>" + escaped(legend.title()) + "</title>");
        line("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        text(0, 24, "start", "font-size=\"18\" font-weight=\"600\" fill=\"#1c1f24\"", legend.title());
        double top = TITLE;
        for (MapFrame one : frames) {
            frame = one;
            panel(top);
            top += one.height() + GAP;
        }
        key(top + ROW / 2);
        line("</svg>");
        return svg.toString();
    }

    private void panel(double top) {
        String width = number(WIDTH);
        String height = number(frame.height());
        line("<svg x=\"0\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">"
                .formatted(number(top), width, height, width, height));
        line("<rect width=\"100%\" height=\"100%\" fill=\"#eaf0f4\"/>");
        land();
        ways();
        marks();
        line("<rect width=\"100%\" height=\"100%\" fill=\"none\" stroke=\"#d9dbde\" stroke-width=\"2\"/>");
        line("</svg>");
    }

    // ---- land

    private void land() {
        for (List<double[]> country : Land.read()) {
            StringBuilder path = new StringBuilder();
            for (double[] ring : country) {
                for (int turn = -360; turn <= 360; turn += 360) {
                    ring(path, ring, turn);
                }
            }
            if (!path.isEmpty()) {
                line("<path d=\"%s\" fill=\"#f4f2ed\" stroke=\"#b9b3a5\" stroke-width=\"0.7\" fill-rule=\"evenodd\"/>"
                        .formatted(path));
            }
        }
    }

    /** One ring, unless it lies outside; points that would fall together on the paper are drawn once. */
    private void ring(StringBuilder path, double[] ring, int turn) {
        List<double[]> drawn = new ArrayList<>();
        double longitude = ring[0] + turn;
        for (int i = 0; i < ring.length; i += 2) {
            // A country on the 180th meridian goes on beyond it.
            longitude = MapFrame.near(ring[i], longitude);
            double[] next = {frame.x(longitude), frame.y(ring[i + 1])};
            double[] last = drawn.isEmpty() ? null : drawn.getLast();
            if (last == null || Math.hypot(next[0] - last[0], next[1] - last[1]) >= FINEST) {
                drawn.add(next);
            }
        }
        DoubleSummaryStatistics x = drawn.stream().mapToDouble(p -> p[0]).summaryStatistics();
        DoubleSummaryStatistics y = drawn.stream().mapToDouble(p -> p[1]).summaryStatistics();
        if (drawn.size() < 3 || x.getMax() < 0 || x.getMin() > WIDTH || y.getMax() < 0 || y.getMin() > frame.height()) {
            return;
        }
        for (int i = 0; i < drawn.size(); i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(number(drawn.get(i)[0]))
                    .append(' ')
                    .append(number(drawn.get(i)[1]));
        }
        path.append('Z');
    }

    // ---- ways

    private void ways() {
        for (int t = tracks.size() - 1; t >= 0; t--) {
            Track track = tracks.get(t);
            line("<g fill=\"none\" stroke=\"%s\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><title>%s</title>"
                    .formatted(
                            colour(t), escaped(track.name() + (track.words().isEmpty() ? "" : ": " + track.words()))));
            for (int s = 0; s < track.stretches().size(); s++) {
                way(lines.get(t).get(s), track.stretches().get(s).mode(), t);
            }
            line("</g>");
        }
    }

    private void way(List<double[]> points, Mode mode, int track) {
        StringBuilder path = new StringBuilder();
        double[] last = {Double.NaN, Double.NaN};
        for (int i = 1; i < points.size(); i++) {
            double[] aside = aside(points.get(i - 1), points.get(i), track);
            double[] from = {frame.x(points.get(i - 1)[0]) + aside[0], frame.y(points.get(i - 1)[1]) + aside[1]};
            double[] to = {frame.x(points.get(i)[0]) + aside[0], frame.y(points.get(i)[1]) + aside[1]};
            boolean goesOn = !path.isEmpty() && Math.hypot(from[0] - last[0], from[1] - last[1]) < 4 * BESIDE;
            path.append(goesOn ? "L" : "M").append(number(from[0])).append(' ').append(number(from[1]));
            path.append('L').append(number(to[0])).append(' ').append(number(to[1]));
            last = to;
        }
        if (!path.isEmpty()) {
            line("<path d=\"%s\"%s/>".formatted(path, strokes(mode)));
        }
    }

    /** Routes on the same way run side by side, on the same side whichever way they go. */
    private double[] aside(double[] from, double[] to, int track) {
        List<Integer> here =
                shared.getOrDefault(key(from, to), Set.of()).stream().sorted().toList();
        double steps = here.indexOf(track) - (here.size() - 1) / 2.0;
        boolean forward = from[0] < to[0] || (from[0] == to[0] && from[1] < to[1]);
        double[] a = forward ? from : to;
        double[] b = forward ? to : from;
        double dx = frame.x(b[0]) - frame.x(a[0]);
        double dy = frame.y(b[1]) - frame.y(a[1]);
        double length = Math.max(1e-9, Math.hypot(dx, dy));
        return new double[] {-dy / length * steps * BESIDE, dx / length * steps * BESIDE};
    }

    private static String strokes(Mode mode) {
        return switch (mode) {
            case RAIL -> " stroke-width=\"2.6\"";
            case ROAD -> " stroke-width=\"2.6\" stroke-dasharray=\"0.1 4.6\"";
            case SEA, FERRY -> " stroke-width=\"2.2\" stroke-dasharray=\"8 5\"";
        };
    }

    private static String colour(int track) {
        return COLOURS.get(track % COLOURS.size());
    }

    // ---- marks

    private void marks() {
        List<Mark> first =
                marks.stream().sorted(Comparator.comparing(Mark::kind)).toList();
        Labels labels = new Labels(WIDTH, frame.height());
        first.forEach(m -> labels.mark(x(m), y(m), radius(m)));
        first.reversed().forEach(mark -> sign(mark, x(mark), y(mark)));
        for (Mark mark : first) {
            double size = mark.kind() == Mark.Kind.END ? 15 : TEXT;
            labels.place(mark.name(), x(mark), y(mark), size, mark.kind() == Mark.Kind.END)
                    .ifPresent(place -> text(
                            place.x(),
                            place.y(),
                            place.anchor(),
                            "font-size=\"%s\" font-weight=\"%s\" fill=\"#1c1f24\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\" stroke-linejoin=\"round\""
                                    .formatted(number(size), mark.kind() == Mark.Kind.END ? "600" : "400"),
                            mark.name()));
        }
    }

    private double x(Mark mark) {
        return frame.x(frame.within(mark.position()));
    }

    private double y(Mark mark) {
        return frame.y(mark.position().latitude());
    }

    private static double radius(Mark mark) {
        return mark.kind() == Mark.Kind.END ? 5.5 : mark.kind() == Mark.Kind.BORDER ? 2.5 : 4;
    }

    private void sign(Mark mark, double x, double y) {
        String title = "<title>" + escaped(mark.name()) + "</title>";
        double r = radius(mark);
        line(
                switch (mark.kind()) {
                    case END ->
                        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#1c1f24\" stroke=\"#ffffff\" stroke-width=\"1.5\">%s</circle>"
                                .formatted(number(x), number(y), number(r), title);
                    case PORT ->
                        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#ffffff\" stroke=\"#1c1f24\" stroke-width=\"1.6\">%s</circle>"
                                .formatted(number(x), number(y), number(r), title);
                    case GAUGE_BREAK ->
                        "<path d=\"M%s %sl%s %sl%s %sz\" fill=\"#ffffff\" stroke=\"#1c1f24\" stroke-width=\"1.6\">%s</path>"
                                .formatted(
                                        number(x),
                                        number(y - r - 1),
                                        number(r + 1),
                                        number(2 * r),
                                        number(-2 * r - 2),
                                        "0",
                                        title);
                    case BORDER ->
                        "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#1c1f24\">%s</circle>"
                                .formatted(number(x), number(y), number(r), title);
                });
    }

    // ---- legend

    private void key(double top) {
        double y = top + 4;
        for (int t = 0; t < tracks.size(); t++) {
            line("<path d=\"M4 %sH34\" stroke=\"%s\" stroke-width=\"4\"/>".formatted(number(y - 5), colour(t)));
            Track track = tracks.get(t);
            svg.append("<text x=\"44\" y=\"%s\" fill=\"#1c1f24\">".formatted(number(y)));
            svg.append("<tspan font-weight=\"600\">")
                    .append(escaped(track.name()))
                    .append("</tspan>");
            svg.append(track.words().isEmpty() ? "" : "<tspan dx=\"10\">" + escaped(track.words()) + "</tspan>");
            line("</text>");
            y += ROW;
        }
        double x = 4;
        for (Mode mode : List.of(Mode.RAIL, Mode.ROAD, Mode.SEA)) {
            line("<path d=\"M%s %sh30\" stroke=\"#575d66\" fill=\"none\" stroke-linecap=\"round\"%s/>"
                    .formatted(number(x), number(y - 5), strokes(mode)));
            x = word(x + 40, y, legend.modes().getOrDefault(mode, mode.word()));
        }
        for (Mark.Kind kind : List.of(Mark.Kind.PORT, Mark.Kind.GAUGE_BREAK, Mark.Kind.BORDER)) {
            String name = legend.marks().getOrDefault(kind, "");
            sign(new Mark(name, kind, new Position(0, 0)), x + 6, y - 5);
            x = word(x + 18, y, name);
        }
        text(4, y + ROW, "start", "font-size=\"12\" fill=\"#575d66\"", legend.note());
    }

    private double word(double x, double y, String word) {
        text(x, y, "start", "fill=\"#575d66\"", word);
        return x + word.length() * 7.4 + 20;
    }

    private void text(double x, double y, String anchor, String style, String words) {
        line("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s>%s</text>"
                .formatted(number(x), number(y), anchor, style, escaped(words)));
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
