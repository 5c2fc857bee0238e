package tizbek.house.sample.plan;

import tizbek.house.sample.facts.internal.Hidden;

/** Wrong on purpose: the arrow to facts is drawn, its internals are not to be used. */
public record World(Hidden hidden) {}
