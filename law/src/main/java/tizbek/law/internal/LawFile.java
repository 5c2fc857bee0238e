package tizbek.law.internal;

import tizbek.facts.YamlNode;

/** A file of one country. */
record LawFile(String country, YamlNode root) {}
