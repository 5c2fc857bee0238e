package tizbek.law;

/** The same words in English and in Russian. */
public record Words(String en, String ru) {}
