package tizbek.law;

/** Where a rule stands: the instrument, its article (empty where none was found), and our id of the provision. */
public record Citation(String provision, Instrument instrument, String article) {

    /** The citation in words, such as {@code Tax Code 2017 (120-VI), Art. 746(1)}. */
    public Words text() {
        Words title = instrument.title();
        return article.isEmpty() ? title : new Words(title.en() + ", Art. " + article, title.ru() + ", ст. " + article);
    }
}
