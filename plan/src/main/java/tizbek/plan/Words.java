package tizbek.plan;

/** A text in the languages of the house. */
public record Words(String en, String ru) {}
