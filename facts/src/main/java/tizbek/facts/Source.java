package tizbek.facts;

/**
 * A text or data set that rows name as their source. {@code date} is a day, a month or a year; it, the publisher and
 * the address are empty where nobody knows them.
 *
 * @param kind statistics, dataset, paper, report, law, company, press or founding
 * @param where the line of {@code sources.csv}
 */
public record Source(String id, String title, String publisher, String date, String url, String kind, Location where) {

    static Source of(Row row) {
        return new Source(
                row.getText("id"),
                row.getText("title"),
                row.findText("publisher").orElse(""),
                row.findText("date").orElse(""),
                row.findText("url").orElse(""),
                row.getText("kind"),
                row.where());
    }
}
