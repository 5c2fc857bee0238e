package tizbek.register.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.register.AccessDeed;
import tizbek.register.Deed;
import tizbek.register.Refusal;

/** What a request comes to: deeds for the log, or a refusal that leaves it as it was. */
sealed interface Ruling {

    /**
     * Deeds for the log.
     *
     * @param about id of the thing, for the receipt
     * @param proposerOrNull who proposed what the one who asks only confirms; in the log the deeds are the proposer's
     */
    record Entry(String about, List<Deed> deeds, @Nullable String proposerOrNull) implements Ruling {
        Entry(String about, Deed deed) {
            this(about, List.of(deed));
        }

        Entry(String about, List<Deed> deeds) {
            this(about, deeds, null);
        }

        /** Who stands in the log for a deed: that a proposal was confirmed is the deed of who confirmed it. */
        String actor(Deed deed, String asks) {
            return proposerOrNull == null || deed instanceof AccessDeed ? asks : proposerOrNull;
        }
    }

    record No(Refusal refusal) implements Ruling {
        No(String rule, String en, String ru) {
            this(Refusal.of(rule, en, ru));
        }
    }
}
