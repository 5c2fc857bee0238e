package tizbek.register;

import java.util.List;

/** What would become of a request now: judged by those who judge it when it is made, and not recorded. */
public sealed interface Preview {

    /** It would be recorded; also where that is the refusal of an application. */
    record Records(List<Deed> deeds) implements Preview {
        public Records {
            deeds = List.copyOf(deeds);
        }
    }

    /** It would not be recorded. */
    record Refuses(Refusal refusal) implements Preview {}
}
