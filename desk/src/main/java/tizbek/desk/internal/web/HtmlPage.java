package tizbek.desk.internal.web;

/** A plain page: headings, lists and tables of text, every word of it escaped. */
public final class HtmlPage {

    private final StringBuilder html = new StringBuilder();

    public HtmlPage(String title) {
        html.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
                .append(escaped(title))
                .append("</title>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    public HtmlPage paragraph(String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
        return this;
    }

    public HtmlPage heading(String text) {
        html.append("<h2>").append(escaped(text)).append("</h2>\n");
        return this;
    }

    public HtmlPage link(String address, String text, String more) {
        html.append("<p><a href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(text))
                .append("</a>")
                .append(more.isEmpty() ? "" : " " + escaped(more))
                .append("</p>\n");
        return this;
    }

    public HtmlPage beginTable(String... heads) {
        html.append("<table>\n<thead><tr>");
        for (String head : heads) {
            html.append("<th scope=\"col\">").append(escaped(head)).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        return this;
    }

    /** A row; its first cell leads to {@code address}, if that is not empty. */
    public HtmlPage row(String address, String... cells) {
        html.append("<tr>");
        for (int i = 0; i < cells.length; i++) {
            html.append("<td>");
            if (i == 0 && !address.isEmpty()) {
                html.append("<a href=\"")
                        .append(escaped(address))
                        .append("\">")
                        .append(escaped(cells[i]))
                        .append("</a>");
            } else {
                html.append(escaped(cells[i]));
            }
            html.append("</td>");
        }
        html.append("</tr>\n");
        return this;
    }

    public HtmlPage endTable() {
        html.append("</tbody>\n</table>\n");
        return this;
    }

    public String text() {
        return html + "</main>\n</body>\n</html>\n";
    }

    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
