package tizbek.network;

import java.util.Locale;

/** How the railways take a consignment along. What each changes in the time stands in {@code transit_services}. */
public enum Service {
    /** In whatever train there is: the mean of all cargo, as the corridor monitoring measured it. */
    USUAL,
    /** A whole train that stays together from its first station to its last. */
    BLOCK,
    /** A whole train on a fixed timetable that others give way to, and that passes a queue. */
    EXPRESS,
    /** A single box or wagon, for which a train is made up anew at each port and break of gauge. */
    SINGLE;

    /** The name as tables and options write it, such as {@code block}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
