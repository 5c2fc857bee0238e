package tizbek.desk.internal.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;
import tizbek.register.Dealing;
import tizbek.register.Deed;
import tizbek.register.Event;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the log as everybody may read them: what happened, and on what it rests; not who worked on it. */
final class History {

    private History() {}

    private record Line(
            Words what, List<String> provisions, @Nullable String ground) {
        Line(String en, String ru) {
            this(new Words(en, ru), List.of(), null);
        }
    }

    /** An entry; empty where it is none of those that everybody may read. */
    static Optional<ObjectNode> of(Event event, String right) {
        Deed deed = event.deed();
        Line line = line(deed, right);
        if (line == null) {
            return Optional.empty();
        }
        ObjectNode node = Papers.document()
                .put("seq", event.seq())
                .put("at", event.at().toString())
                .put("deed", deed.getClass().getSimpleName());
        node.set("what", Papers.of(line.what()));
        ArrayNode provisions = node.putArray("provisions");
        line.provisions().forEach(provisions::add);
        node.put("ground", line.ground());
        return Optional.of(node);
    }

    private static @Nullable Line line(Deed deed, String right) {
        return switch (deed) {
            case Deed.Filed filed -> new Line("application filed", "подано заявление");
            case Deed.Withdrawn withdrawn -> new Line("application taken back", "заявление отозвано");
            case Deed.Granted granted ->
                new Line(new Words("right granted", "право предоставлено"), granted.provisions(), granted.ground());
            case Deed.Refused refused ->
                new Line(new Words("application refused", "в праве отказано"), refused.provisions(), null);
            case Deed.Dealt dealt ->
                new Line(
                        dealt.dealing().right().equals(right)
                                ? words(dealt.dealing())
                                : new Words(
                                        "merged into (" + dealt.dealing().right() + ")",
                                        "вошло в право (" + dealt.dealing().right() + ")"),
                        dealt.provisions(),
                        ground(dealt));
            case Deed.Offered offered ->
                new Line(
                        "(" + offered.offer().percent() + " %) offered to those who go before others",
                        "доля (" + offered.offer().percent() + " %) предложена лицам с приоритетным правом");
            case Deed.Answered answered ->
                switch (answered.answer()) {
                    case ACCEPT -> new Line("offer accepted", "предложение принято");
                    case WAIVE -> new Line("offer waived", "отказ от предложения");
                    case LAPSE -> new Line("offer lapsed", "срок предложения истёк");
                };
            default -> null;
        };
    }

    private static @Nullable String ground(Deed.Dealt dealt) {
        return dealt.dealing() instanceof Dealing.Revocation revocation ? revocation.ground() : dealt.ground();
    }

    private static Words words(Dealing dealing) {
        Words title = dealing.step().title();
        String more = switch (dealing) {
            case Dealing.Transfer t -> " (" + t.from() + " → " + t.to() + ", " + t.percent() + " %)";
            case Dealing.Pledge p -> " (" + p.pledge() + ": " + p.pledgee() + ")";
            case Dealing.Release r -> " (" + r.pledge() + ")";
            case Dealing.Enforcement e -> " (" + e.pledge() + ": " + e.from() + " → " + e.to() + ")";
            case Dealing.Relinquishment r -> " (" + r.blocks().size() + ")";
            case Dealing.Renewal r -> " (" + r.until() + ")";
            case Dealing.Succession s -> " (" + s.from() + " → " + s.to() + ")";
            case Dealing.Amalgamation a -> " (" + String.join(", ", a.others()) + ")";
            default -> "";
        };
        return new Words(title.en() + more, title.ru() + more);
    }
}
