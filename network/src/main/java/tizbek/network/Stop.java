package tizbek.network;

/** An end of a leg: a node of the map or an own site. */
public record Stop(String id, String name, String country, Position position) {}
