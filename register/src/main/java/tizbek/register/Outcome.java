package tizbek.register;

import java.util.List;

/** What became of a request. */
public sealed interface Outcome {

    /** Recorded; also where an application was refused by a decision. */
    record Recorded(Receipt receipt, List<Deed> deeds) implements Outcome {
        public Recorded {
            deeds = List.copyOf(deeds);
        }
    }

    /** Not recorded. */
    record NotRecorded(Refusal refusal) implements Outcome {}
}
