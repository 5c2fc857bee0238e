package tizbek.desk.internal.register;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;
import tizbek.register.AppealDeed;
import tizbek.register.CallDeed;
import tizbek.register.Dealing;
import tizbek.register.Deed;
import tizbek.register.DisclosureDeed;
import tizbek.register.Event;
import tizbek.register.Restriction;
import tizbek.register.RestrictionDeed;
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
            case RestrictionDeed restricted -> line(restricted);
            case DisclosureDeed.ResourcesStated stated ->
                new Line(
                        "resources stated as of " + stated.statement().date(),
                        "заявлены запасы и ресурсы на " + stated.statement().date());
            case AppealDeed appeal -> line(appeal);
            case CallDeed call -> line(call);
            default -> null;
        };
    }

    private static Line line(RestrictionDeed deed) {
        return switch (deed) {
            case RestrictionDeed.Imposed imposed -> {
                Words kind = kind(imposed.restriction().kind());
                yield new Line(
                        new Words(kind.en() + " imposed", "наложено: " + kind.ru()),
                        List.of(),
                        imposed.restriction().ground());
            }
            case RestrictionDeed.Lifted lifted ->
                new Line(
                        new Words(
                                "restriction (" + lifted.restriction() + ") lifted",
                                "ограничение (" + lifted.restriction() + ") снято"),
                        List.of(),
                        lifted.ground());
        };
    }

    private static Words kind(Restriction.Kind kind) {
        return switch (kind) {
            case ARREST -> new Words("arrest", "арест");
            case INJUNCTION -> new Words("injunction", "обеспечительная мера");
            case SUSPENSION -> new Words("suspension", "приостановление");
            case EASEMENT -> new Words("easement", "сервитут");
        };
    }

    private static Line line(AppealDeed deed) {
        return switch (deed) {
            case AppealDeed.AppealFiled filed -> new Line("appeal filed", "подана жалоба");
            case AppealDeed.AppealEnded ended ->
                new Line(
                        new Words(
                                "appeal ended: " + ended.step().title().en(),
                                "жалоба рассмотрена: " + ended.step().title().ru()),
                        List.of(),
                        ended.ground());
        };
    }

    /** What is public of a call; who bid, and what, is not. */
    private static @Nullable Line line(CallDeed deed) {
        return switch (deed) {
            case CallDeed.CallAnnounced announced ->
                new Line(
                        new Words("call for bids announced", "объявлен приём предложений"),
                        announced.provisions(),
                        null);
            case CallDeed.CallProlonged prolonged ->
                new Line(
                        new Words("call prolonged to " + prolonged.closes(), "приём продлён до " + prolonged.closes()),
                        List.of(),
                        prolonged.ground());
            case CallDeed.CallAwarded awarded -> new Line("best bid named", "названо лучшее предложение");
            case CallDeed.CallPaid paid -> new Line("the winner of the call paid", "победитель оплатил");
            case CallDeed.CallUsed used -> new Line("applied for after the call", "подано заявление по итогам");
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
            case Dealing.ChangeOfControl c ->
                " (" + c.holder() + ": " + String.join(", ", c.before()) + " → " + String.join(", ", c.after()) + ")";
            case Dealing.Amalgamation a -> " (" + String.join(", ", a.others()) + ")";
            default -> "";
        };
        return new Words(title.en() + more, title.ru() + more);
    }
}
