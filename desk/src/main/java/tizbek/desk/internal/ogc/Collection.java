package tizbek.desk.internal.ogc;

import java.util.List;

/** The layers that are handed out as collections, with their words. */
enum Collection {
    DEPOSITS(
            "Deposits", "Deposits, one feature for each estimate that is chosen, with size, grade, status and source."),
    PLANTS("Plants", "Concentrators, smelters, refineries and other plants, with products and capacity."),
    LINKS(
            "Links",
            "Railways, roads, ferries and sea lanes that freight goes by, open, being built or planned, with gauge and"
                    + " capacity."),
    CROSSINGS(
            "Crossings",
            "Border crossings, changes of gauge, and other places at which a stay was measured, in hours by mode and"
                    + " direction.");

    private final String title;
    private final String description;

    Collection(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** The word in addresses; also the name of the layer. */
    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    static List<String> ids() {
        return java.util.Arrays.stream(values()).map(Collection::id).toList();
    }
}
