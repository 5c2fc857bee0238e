package tizbek.desk;

import java.util.List;
import java.util.Locale;
import tizbek.plan.RegionOverview;
import tizbek.plan.Words;

/**
 * The first page of a plan of several chains: one HTML file without script, with a line and a link for each chain, in
 * English and Russian one below the other.
 */
public final class RegionPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
            table { border-collapse: collapse; width: 100%; }
            th, td { padding: .4rem .6rem; text-align: left; border-bottom: 1px solid #8886; vertical-align: top; }
            td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
            .wide { overflow-x: auto; }
            caption { text-align: left; font-weight: 600; padding: .4rem 0; }
            @media print { body { margin: 0; max-width: none; } }
            """;

    private final RegionOverview region;
    private final boolean english;
    private final Locale locale;

    private RegionPage(RegionOverview region, boolean english) {
        this.region = region;
        this.english = english;
        this.locale = english ? Locale.ENGLISH : Locale.of("ru");
    }

    /** The whole page as text. */
    public static String html(RegionOverview region) {
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + escaped(region.scenario().title().en()) + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<main>\n"
                + new RegionPage(region, true).section()
                + new RegionPage(region, false).section()
                + "</main>\n</body>\n</html>\n";
    }

    private String section() {
        StringBuilder html = new StringBuilder();
        html.append("<section lang=\"").append(english ? "en" : "ru").append("\">\n");
        html.append("<h1>").append(escaped(say(region.scenario().title()))).append("</h1>\n");
        html.append("<p>").append(escaped(say(region.scenario().summary()))).append("</p>\n");
        chains(html);
        list(
                html,
                say("Links that the chains together overfill", "Участки, переполненные цепочками вместе"),
                region.overfull().stream()
                        .map(l -> l.link() + ", " + l.year() + ": " + amount(l.tonnes())
                                + say(" t for room of ", " т при возможных ") + amount(l.residualTonnes())
                                + say(" t", " т"))
                        .toList());
        list(html, say("Chains without a plan", "Цепочки без плана"), region.withoutPlan());
        list(
                html,
                say("Not covered", "Не охвачено"),
                region.notPlanned().stream()
                        .map(n -> n.commodity() + ": " + say(n.reason()))
                        .toList());
        return html.append("</section>\n").toString();
    }

    private void chains(StringBuilder html) {
        html.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(say("Chains", "Цепочки"))
                .append("\"><table>\n<thead><tr>");
        for (String words : List.of(say("chain", "цепочка"), say("in short", "коротко"))) {
            html.append("<th scope=\"col\">").append(words).append("</th>");
        }
        for (String number : List.of(
                say("year", "год"),
                say("price, USD/t", "цена, долл./т"),
                say("against the baseline", "к базовому"),
                say("region mines, t contained", "добыча региона, т содерж."),
                say("region makes, t", "выпуск региона, т"))) {
            html.append("<th scope=\"col\" class=\"n\">").append(number).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (RegionOverview.Line l : region.lines()) {
            html.append("<tr><th scope=\"row\"><a href=\"")
                    .append(escaped(l.chain()))
                    .append("/report.html\">")
                    .append(escaped(say(l.title())))
                    .append("</a></th><td>")
                    .append(escaped(say(l.headline())))
                    .append("</td>");
            number(html, String.valueOf(l.year()));
            number(html, say(l.priceTitle()) + " " + amount(l.price()));
            number(html, l.baselinePrice() > 0 ? String.format(locale, "×%.2f", l.price() / l.baselinePrice()) : "–");
            number(html, amount(l.mined()));
            number(html, l.made() > 0 ? say(l.madeTitle()) + " " + amount(l.made()) : "–");
            html.append("</tr>\n");
        }
        html.append("</tbody></table></div>\n");
    }

    private static void number(StringBuilder html, String text) {
        html.append("<td class=\"n\">").append(escaped(text)).append("</td>");
    }

    private static void list(StringBuilder html, String title, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        html.append("<h2>").append(escaped(title)).append("</h2>\n<ul>\n");
        entries.forEach(e -> html.append("<li>").append(escaped(e)).append("</li>\n"));
        html.append("</ul>\n");
    }

    private String say(String en, String ru) {
        return english ? en : ru;
    }

    private String say(Words words) {
        return english ? words.en() : words.ru();
    }

    private String amount(double value) {
        return Double.isFinite(value)
                ? String.format(locale, Math.abs(value) < 100 && value != Math.rint(value) ? "%,.1f" : "%,.0f", value)
                : "–";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
