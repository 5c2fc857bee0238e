package tizbek.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Processor time over what it grows with, one panel for each, both axes logarithmic: on a straight line the time is a
 * power, and its slope the exponent.
 */
final class GrowthPlot {

    private static final int SIDE = 240;
    private static final int MARGIN = 48;
    private static final int PER_ROW = 2;

    private final StringBuilder svg = new StringBuilder();

    private GrowthPlot() {}

    /** The exponent of the power that fits the points best, by least squares of the logarithms. */
    static double exponent(List<double[]> points) {
        double[] line = line(points);
        return line[1];
    }

    /** Intercept and slope. */
    private static double[] line(List<double[]> points) {
        double n = points.size();
        double x = points.stream().mapToDouble(p -> Math.log10(p[0])).sum() / n;
        double y = points.stream().mapToDouble(p -> Math.log10(p[1])).sum() / n;
        double xy = points.stream()
                .mapToDouble(p -> (Math.log10(p[0]) - x) * (Math.log10(p[1]) - y))
                .sum();
        double xx = points.stream()
                .mapToDouble(p -> Math.pow(Math.log10(p[0]) - x, 2))
                .sum();
        double slope = xy / xx;
        return new double[] {y - slope * x, slope};
    }

    /** Writes the panels into a file; points are (amount, seconds), all above zero. */
    static void write(Path file, Map<String, List<double[]>> panels) {
        GrowthPlot plot = new GrowthPlot();
        int rows = (panels.size() + PER_ROW - 1) / PER_ROW;
        plot.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">",
                PER_ROW * (SIDE + 2 * MARGIN), rows * (SIDE + 2 * MARGIN));
        plot.line("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        int number = 0;
        for (Map.Entry<String, List<double[]>> panel : panels.entrySet()) {
            plot.panel(
                    panel.getKey(),
                    panel.getValue(),
                    number % PER_ROW * (SIDE + 2 * MARGIN) + MARGIN,
                    number / PER_ROW * (SIDE + 2 * MARGIN) + MARGIN);
            number++;
        }
        plot.line("</svg>");
        try {
            Files.writeString(file, plot.svg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void panel(String what, List<double[]> points, int left, int top) {
        Axis x = Axis.over(points, 0);
        Axis y = Axis.over(points, 1);
        line("<g transform=\"translate(%d %d)\">", left, top);
        line("<rect width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#888\"/>", SIDE, SIDE);
        line("<text x=\"0\" y=\"-8\">seconds of one processor over %s; slope %.2f</text>", what, exponent(points));
        for (double tick : x.ticks()) {
            line(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
                    x.at(tick) * SIDE, SIDE + 14, number(tick));
        }
        for (double tick : y.ticks()) {
            line("<text x=\"-4\" y=\"%.1f\" text-anchor=\"end\">%s</text>", SIDE - y.at(tick) * SIDE + 4, number(tick));
        }
        double[] fit = line(points);
        double from = points.stream().mapToDouble(p -> p[0]).min().orElseThrow();
        double to = points.stream().mapToDouble(p -> p[0]).max().orElseThrow();
        line(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#c60\"/>",
                x.at(from) * SIDE,
                SIDE - y.at(Math.pow(10, fit[0] + fit[1] * Math.log10(from))) * SIDE,
                x.at(to) * SIDE,
                SIDE - y.at(Math.pow(10, fit[0] + fit[1] * Math.log10(to))) * SIDE);
        for (double[] p : points) {
            line(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#246\"/>",
                    x.at(p[0]) * SIDE, SIDE - y.at(p[1]) * SIDE);
        }
        line("</g>");
    }

    /** A logarithmic axis from the first to the last of the numbers 1, 2, 5, 10, ... around the points. */
    private record Axis(double low, double high) {

        static Axis over(List<double[]> points, int which) {
            double least = points.stream().mapToDouble(p -> p[which]).min().orElseThrow();
            double most = points.stream().mapToDouble(p -> p[which]).max().orElseThrow();
            double low = Math.pow(10, Math.floor(Math.log10(least)));
            while (next(low) <= least) {
                low = next(low);
            }
            double high = low;
            while (high < most || high == low) {
                high = next(high);
            }
            return new Axis(low, high);
        }

        private static double next(double tick) {
            double lead = tick / Math.pow(10, Math.floor(Math.log10(tick) + 1e-9));
            return lead < 1.5 ? tick * 2 : lead < 3 ? tick * 2.5 : tick * 2;
        }

        double at(double value) {
            return Math.log(value / low) / Math.log(high / low);
        }

        List<Double> ticks() {
            List<Double> ticks = new java.util.ArrayList<>();
            for (double tick = low; tick <= high * (1 + 1e-9); tick = next(tick)) {
                ticks.add(tick);
            }
            return ticks;
        }
    }

    private static String number(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.2g", value);
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
