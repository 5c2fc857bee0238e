package tizbek.house.sample.facts;

import tizbek.house.sample.facts.internal.Hidden;

/** Right: a room may use its own internals. */
public record Observation(Hidden hidden) {}
