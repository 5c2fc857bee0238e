package tizbek.law;

/**
 * A run of time after something happened.
 *
 * @param after the date fact it is counted from; empty where that is not said
 */
public record Term(int number, Unit unit, String after) {

    /** What it is counted in. */
    public enum Unit {
        WORKING_DAYS,
        CALENDAR_DAYS,
        MONTHS,
        YEARS;

        /** As files write it. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
