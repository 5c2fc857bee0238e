package tizbek.house.sample.facts.internal;

/** Belongs to facts alone. */
public record Hidden(int value) {}
