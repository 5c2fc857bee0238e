package tizbek.cli.internal;

import static tizbek.cli.internal.RegisterText.line;
import static tizbek.cli.internal.RegisterText.rests;
import static tizbek.cli.internal.RegisterText.said;
import static tizbek.cli.internal.RegisterText.wrapped;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.law.Procedure;
import tizbek.law.Words;
import tizbek.register.Appeal;
import tizbek.register.AppealDeed;
import tizbek.register.Bid;
import tizbek.register.Call;
import tizbek.register.CallDeed;
import tizbek.register.CaseDeed;
import tizbek.register.Consent;
import tizbek.register.Control;
import tizbek.register.ProcedureDeed;
import tizbek.register.ProductDeed;
import tizbek.register.ProductOffer;
import tizbek.register.Reminder;
import tizbek.register.Timetable;

/** Calls, days, consent, appeals and offers of product, in words. */
public final class ProcedureText {

    private static final int WIDTH = 100;

    private ProcedureText() {}

    static String of(ProcedureDeed deed, boolean english) {
        return switch (deed) {
            case CallDeed d -> of(d, english);
            case CaseDeed d -> of(d, english);
            case AppealDeed.AppealFiled d -> of(d.filed(), english);
            case AppealDeed.AppealEnded d -> of(d, english);
            case ProductDeed.ProductOffered d -> of(d.offer(), english);
            case ProductDeed.ProductAnswered d ->
                line(english, "offer (%s): %s", "предложение (%s): %s", d.offer(), d.answer());
            case ProductDeed.ProductSold d ->
                line(
                                english,
                                "what offer (%s) is about is sold to (%s)",
                                "предложенное по (%s) продано (%s)",
                                d.sale().id(),
                                d.sale().to())
                        + rests(d.provisions(), d.groundOrNull(), english);
        };
    }

    private static String of(CallDeed deed, boolean english) {
        return switch (deed) {
            case CallDeed.CallAnnounced d -> of(d.announced(), english) + rests(d.provisions(), null, english);
            case CallDeed.CallProlonged d ->
                line(english, "call (%s) is open to (%s)", "приём по (%s) продлён до (%s)", d.call(), d.closes());
            case CallDeed.BidPlaced d -> of(d.bid(), english);
            case CallDeed.BidOpened d ->
                line(english, "bid (%s) opened: %s", "предложение (%s) вскрыто: %s", d.bid(), d.price());
            case CallDeed.BidScored d ->
                line(english, "bid (%s): %d points", "предложение (%s): баллов %d", d.bid(), d.points());
            case CallDeed.CallAwarded d ->
                line(
                        english,
                        "call (%s) is won by bid (%s), to be paid by %s",
                        "(%s): победило предложение (%s), уплата до %s",
                        d.call(),
                        d.bid(),
                        day(d.payByOrNull(), english));
            case CallDeed.CallFailed d ->
                line(english, "call (%s) FAILED: %s", "торги (%s) НЕ СОСТОЯЛИСЬ: %s", d.call(), d.why());
            case CallDeed.CallPaid d -> line(english, "call (%s) is paid", "по торгам (%s) уплачено", d.call());
            case CallDeed.BidDefaulted d ->
                line(english, "bid (%s) lost it: not paid", "предложение (%s): не уплачено", d.bid());
            case CallDeed.CallUsed d ->
                line(
                        english,
                        "application (%s) is that of who won call (%s)",
                        "заявление (%s) подано победителем торгов (%s)",
                        d.application(),
                        d.call());
            case CallDeed.CallCancelled d ->
                line(english, "call (%s) is cancelled: %s", "торги (%s) отменены: %s", d.call(), d.ground());
        };
    }

    private static String of(CaseDeed deed, boolean english) {
        return switch (deed) {
            case CaseDeed.CorrectionAsked d ->
                line(
                        english,
                        "asked for in application (%s): %s; to be handed in by %s",
                        "по заявлению (%s) замечания: %s; устранить до %s",
                        d.correction().about(),
                        d.correction().what(),
                        day(d.correction().byOrNull(), english));
            case CaseDeed.CorrectionHandedIn d ->
                line(english, "correction (%s) handed in", "замечания (%s) устранены", d.correction());
            case CaseDeed.SilenceNoted d ->
                line(
                        english,
                        "no decision on application (%s) by (%s): %s, %s",
                        "по заявлению (%s) нет решения до (%s): %s, %s",
                        d.silence().about(),
                        d.silence().termEnded(),
                        said(means(Procedure.Silence.Meaning.valueOf(d.silence().means())), english),
                        said(d.silence().rests(), english));
            case CaseDeed.ConsentAsked d -> of(d.consent(), english);
            case CaseDeed.ConsentAnswered d ->
                line(
                        english,
                        "consent (%s): %s",
                        "разрешение (%s): %s",
                        d.consent(),
                        d.given() ? (english ? "given" : "выдано") : (english ? "refused" : "отказано"));
        };
    }

    private static String of(AppealDeed.AppealEnded deed, boolean english) {
        StringBuilder text = new StringBuilder(line(
                english,
                "appeal (%s): %s",
                "жалоба (%s): %s",
                deed.appeal(),
                said(deed.step().title(), english)));
        deed.waitAgain()
                .forEach(a -> text.append(line(
                        english,
                        "  application (%s) waits again in its old place",
                        "  заявление (%s) снова ожидает на прежнем месте",
                        a)));
        if (!deed.revives().isEmpty()) {
            text.append(line(
                    english,
                    "  right (%s) lives again until before (%s)",
                    "  право (%s) снова действует до (%s)",
                    deed.revives(),
                    deed.revivesUntil()));
        }
        if (!deed.ends().isEmpty()) {
            text.append(line(english, "  right (%s) is at an end", "  право (%s) прекращено", deed.ends()));
        }
        deed.conflicts().forEach(c -> text.append(wrapped("  ! ", said(c, english))));
        return text.toString();
    }

    /** A thing of a procedure, a line or two. */
    public static String of(Object thing, boolean english) {
        return switch (thing) {
            case Call call -> of(call, english);
            case Bid bid -> of(bid, english);
            case Consent consent -> of(consent, english);
            case Appeal appeal -> of(appeal, english);
            case ProductOffer offer -> of(offer, english);
            case Control control ->
                line(
                        english,
                        "(%s) is controlled by (%s) since %s",
                        "(%s) контролирует (%s) с %s",
                        control.id(),
                        String.join(", ", control.controllers()),
                        control.since());
            default -> throw new IllegalStateException("not shown: " + thing);
        };
    }

    private static String of(Call call, boolean english) {
        return wrapped(
                "",
                (english
                                ? "call (%s), %s: %s, %s in %s, %d squares, bids from %s to %s, least %s %s%s; %s%s"
                                : "торги (%s), %s: %s, %s, %s, блоков %d, предложения с %s по %s, не менее %s %s%s; %s%s")
                        .formatted(
                                call.id(),
                                call.way(),
                                call.kind(),
                                call.commodity(),
                                call.country(),
                                call.blocks().size(),
                                call.opens(),
                                call.closes(),
                                call.startPriceOrNull() == null ? "0" : call.startPriceOrNull(),
                                call.currency(),
                                call.sealed() ? (english ? ", sealed" : ", закрытые") : "",
                                call.status(),
                                call.among().isEmpty()
                                        ? ""
                                        : (english ? ", among " : ", между ") + String.join(", ", call.among())));
    }

    private static String of(Bid bid, boolean english) {
        return line(
                english,
                "bid (%s) of (%s) at call (%s): %s, %s",
                "предложение (%s) от (%s) на торгах (%s): %s, %s",
                bid.id(),
                bid.bidder(),
                bid.call(),
                bid.priceOrNull() == null ? "-" : bid.priceOrNull(),
                bid.status());
    }

    private static String of(Consent consent, boolean english) {
        return wrapped(
                "",
                (english
                                ? "consent (%s) asked for: %s, %s %%, right (%s), from (%s) to (%s): %s; to be answered by %s"
                                : "разрешение (%s): %s, %s %%, право (%s), от (%s) к (%s): %s; ответ до %s")
                        .formatted(
                                consent.id(),
                                said(consent.what().title(), english),
                                consent.percent(),
                                consent.right(),
                                consent.from(),
                                consent.to(),
                                consent.status(),
                                day(consent.decideByOrNull(), english)));
    }

    private static String of(Appeal appeal, boolean english) {
        return wrapped(
                "",
                (english
                                ? "appeal (%s) of (%s) against %s (%s): %s; could be filed by %s%s; suspends the decision: %s"
                                : "жалоба (%s) от (%s) против %s (%s): %s; срок подачи до %s%s; приостанавливает решение: %s")
                        .formatted(
                                appeal.id(),
                                appeal.appellant(),
                                appeal.against(),
                                appeal.subject(),
                                appeal.status(),
                                day(appeal.byOrNull(), english),
                                appeal.late() ? (english ? ", LATE" : ", С ОПОЗДАНИЕМ") : "",
                                appeal.suspends()));
    }

    private static String of(ProductOffer offer, boolean english) {
        return wrapped(
                "",
                (english
                                ? "offer (%s) of %s %s of %s under right (%s) by (%s), meant for (%s), at %s %s (market %s): %s; asked: (%s), to answer by %s"
                                : "предложение (%s): %s %s, %s, право (%s), продавец (%s), покупатель (%s), цена %s %s (рыночная %s): %s; отвечает (%s) до %s")
                        .formatted(
                                offer.id(),
                                offer.quantity(),
                                offer.unit(),
                                offer.commodity(),
                                offer.right(),
                                offer.seller(),
                                offer.buyer(),
                                offer.price(),
                                offer.currency(),
                                offer.marketPriceOrNull() == null ? "?" : offer.marketPriceOrNull(),
                                offer.status(),
                                offer.nowAsked(),
                                day(offer.answerByOrNull(), english)));
    }

    /** The days of an application. */
    public static String of(Timetable days, boolean english) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column(english ? "by" : "до", false),
                new TextTable.Column(english ? "who" : "кто", false),
                new TextTable.Column(english ? "what" : "что", false)));
        days.stages()
                .forEach(s -> table.add(List.of(
                        (s.least() && s.byOrNull() != null ? ">= " : "") + day(s.byOrNull(), english),
                        said(ScheduleText.actor(s.who()), english),
                        said(s.title(), english))));
        StringBuilder text = new StringBuilder(line(
                english,
                "application (%s), from %s; to be decided by %s",
                "заявление (%s), с %s; решение до %s",
                days.application(),
                days.from(),
                day(days.decideByOrNull(), english)));
        if (!days.stages().isEmpty()) {
            text.append(table.text(WIDTH));
        }
        Procedure.Silence silence = days.silenceOrNull();
        text.append(wrapped(
                "",
                (english ? "If the authority is silent: " : "Если орган молчит: ")
                        + said(means(days.silence()), english)
                        + (silence == null ? "" : ", " + said(silence.article(), english))));
        days.gaps().forEach(g -> text.append(wrapped("  ! ", said(g, english))));
        return text.toString();
    }

    /** What is due, as a table. */
    public static String of(List<Reminder> due, boolean english) {
        if (due.isEmpty()) {
            return english ? "nothing is due\n" : "ничего не требуется\n";
        }
        TextTable table = new TextTable(List.of(
                new TextTable.Column(english ? "by" : "до", false),
                new TextTable.Column("", false),
                new TextTable.Column(english ? "about" : "о чём", false),
                new TextTable.Column(english ? "what" : "что", false),
                new TextTable.Column(english ? "rule" : "правило", false)));
        due.forEach(r -> table.add(List.of(
                r.by().toString(),
                r.overdue() ? (english ? "OVERDUE" : "ПРОСРОЧЕНО") : "",
                r.about(),
                said(r.what(), english),
                r.rule())));
        return table.text(WIDTH);
    }

    static Words means(Procedure.Silence.Meaning meaning) {
        return switch (meaning) {
            case DEEMED_GRANTED -> new Words("taken as granted", "считается удовлетворённым");
            case DEEMED_REFUSED -> new Words("taken as refused", "считается, что отказано");
            case ESCALATION -> new Words("goes to a higher authority", "передаётся вышестоящему органу");
            case UNKNOWN -> new Words("what that means was not found", "что это означает, не найдено");
        };
    }

    private static String day(@Nullable LocalDate day, boolean english) {
        return day == null ? (english ? "(not found)" : "(не найдено)") : day.toString();
    }
}
