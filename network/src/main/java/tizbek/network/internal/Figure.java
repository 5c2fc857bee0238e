package tizbek.network.internal;

import tizbek.facts.Provenance;

/** A number of a table with the name of its row, such as {@code modes:road-kaz}. */
record Figure(double value, String basis, Provenance provenance) {}
