package tizbek.register.internal;

import java.util.List;
import tizbek.register.Deed;
import tizbek.register.Refusal;

/** What a request comes to: deeds for the log, or a refusal that leaves it as it was. */
sealed interface Ruling {

    /**
     * Deeds for the log.
     *
     * @param about id of the thing, for the receipt
     */
    record Entry(String about, List<Deed> deeds) implements Ruling {
        Entry(String about, Deed deed) {
            this(about, List.of(deed));
        }
    }

    record No(Refusal refusal) implements Ruling {
        No(String rule, String en, String ru) {
            this(Refusal.of(rule, en, ru));
        }
    }
}
