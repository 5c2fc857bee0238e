package tizbek.house.sample.measure;

import tizbek.house.sample.facts.Observation;

/** Wrong on purpose: measure may not use facts. */
public record Mass(Observation seen) {}
