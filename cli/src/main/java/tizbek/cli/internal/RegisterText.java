package tizbek.cli.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;
import tizbek.register.AccessDeed;
import tizbek.register.Application;
import tizbek.register.Deed;
import tizbek.register.DisclosureDeed;
import tizbek.register.ImportDeed;
import tizbek.register.Obligation;
import tizbek.register.Outcome;
import tizbek.register.Party;
import tizbek.register.Plot;
import tizbek.register.PriorityOffer;
import tizbek.register.ProcedureDeed;
import tizbek.register.Refusal;
import tizbek.register.Restriction;
import tizbek.register.RestrictionDeed;
import tizbek.register.Right;
import tizbek.register.Verification;

/** What the register answers, in words. */
public final class RegisterText {

    private static final int WIDTH = 100;

    private RegisterText() {}

    /** What became of a request. */
    public static String of(Outcome outcome, boolean english) {
        return switch (outcome) {
            case Outcome.NotRecorded not -> of(not.refusal(), english);
            case Outcome.Recorded recorded -> {
                StringBuilder text = new StringBuilder();
                recorded.deeds().forEach(d -> text.append(of(d, english)));
                text.append(
                        english
                                ? "entry %d of the log, %s%n"
                                        .formatted(
                                                recorded.receipt().number(),
                                                recorded.receipt().at())
                                : "запись %d журнала, %s%n"
                                        .formatted(
                                                recorded.receipt().number(),
                                                recorded.receipt().at()));
                yield text.toString();
            }
        };
    }

    /** What a verification found. */
    public static String of(Verification found, boolean english) {
        StringBuilder text = new StringBuilder(
                (english ? "%d entries, the last with the hash %s%n" : "записей: %d, хеш последней %s%n")
                        .formatted(found.entries(), found.hash()));
        found.findings().forEach(f -> text.append("  - ").append(f).append('\n'));
        String holds = english ? "the register is what its log says" : "реестр соответствует журналу";
        String not = english ? "the register is NOT what its log says" : "реестр НЕ соответствует журналу";
        return text.append(found.holds() ? holds : not).append('\n').toString();
    }

    /** A restriction. */
    public static String of(Restriction restriction, boolean english) {
        LocalDate until = restriction.untilOrNull();
        String bars = String.join(
                ", ",
                restriction.bars().stream()
                        .map(s -> english ? s.word() : s.title().ru())
                        .toList());
        return line(
                        english,
                        "restriction (%s) on right (%s): %s, %s",
                        "ограничение (%s) права (%s): %s, %s",
                        restriction.id(),
                        restriction.right(),
                        restriction.kind().name().toLowerCase(Locale.ROOT),
                        restriction.ground())
                + line(
                        english,
                        "  from %s until %s%s",
                        "  с %s по %s%s",
                        restriction.from(),
                        until == null ? (english ? "it is lifted" : "снятия") : until,
                        restriction.lifted() ? (english ? "; lifted" : "; снято") : "")
                + wrapped(english ? "  bars " : "  запрещает: ", bars);
    }

    private static String of(Refusal refusal, boolean english) {
        StringBuilder text = new StringBuilder(english ? "NOT RECORDED: " : "НЕ ВНЕСЕНО: ");
        text.append(said(refusal.text(), english)).append('\n');
        refusal.missing().forEach(m -> text.append(wrapped("  - ", said(m.text(), english))));
        if (!refusal.grounds().isEmpty()) {
            text.append(english ? "Why\n" : "Почему\n");
            refusal.grounds().forEach(g -> text.append(wrapped("  - ", said(g, english))));
        }
        return text.toString();
    }

    private static String of(Deed deed, boolean english) {
        return switch (deed) {
            case AccessDeed access -> AccessText.of(access, english);
            case Deed.PartyEntered entered ->
                line(
                        english,
                        "party (%s) entered",
                        "субъект (%s) внесён",
                        entered.party().id());
            case Deed.Filed filed -> of(filed.application(), english);
            case Deed.Withdrawn withdrawn ->
                line(english, "application (%s) taken back", "заявление (%s) отозвано", withdrawn.application());
            case Deed.Granted granted ->
                of(granted.right(), english) + rests(granted.provisions(), granted.ground(), english);
            case Deed.Refused refused -> {
                StringBuilder text = new StringBuilder(
                        line(english, "application (%s) REFUSED", "по заявлению (%s) ОТКАЗАНО", refused.application()));
                refused.grounds().forEach(g -> text.append(wrapped("  - ", said(g, english))));
                yield text.toString();
            }
            case Deed.Dealt dealt ->
                line(
                                english,
                                "right (%s): %s recorded",
                                "право (%s): %s внесено",
                                dealt.dealing().right(),
                                said(dealt.dealing().step().title(), english))
                        + rests(dealt.provisions(), dealt.ground(), english);
            case Deed.Offered offered -> of(offered.offer(), english);
            case Deed.Answered answered ->
                line(english, "offer (%s): %s", "предложение (%s): %s", answered.offer(), answered.answer());
            case ProcedureDeed procedure -> ProcedureText.of(procedure, english);
            case ImportDeed.Imported imported -> of(imported.right(), english);
            case RestrictionDeed.Imposed imposed -> of(imposed.restriction(), english);
            case RestrictionDeed.Lifted lifted ->
                line(
                        english,
                        "restriction (%s) of right (%s) lifted: %s",
                        "ограничение (%s) права (%s) снято: %s",
                        lifted.restriction(),
                        lifted.right(),
                        lifted.ground());
            case DisclosureDeed disclosed -> DisclosureText.of(disclosed, english);
            case Deed.PersonRead read ->
                line(english, "data of (%s) were looked at", "просмотрены данные (%s)", read.party());
            case Deed.PersonErased erased ->
                line(english, "data of (%s) were removed", "данные (%s) удалены", erased.party());
        };
    }

    static String rests(List<String> provisions, @org.jspecify.annotations.Nullable String ground, boolean english) {
        String all =
                String.join(", ", provisions) + (ground == null ? "" : (provisions.isEmpty() ? "" : "; ") + ground);
        return all.isEmpty() ? "" : wrapped(english ? "  rests on: " : "  основание: ", all);
    }

    /** An application, a line or two. */
    public static String of(Application application, boolean english) {
        String text = english
                ? "application (%s) no. %d: %s, %s, by (%s), %s, %d years; counts as filed on %s, to be decided by %s: %s"
                : "заявление (%s) № %d: %s, %s, заявитель (%s), %s, лет %d; считается поданным %s, решение до %s: %s";
        StringBuilder all = new StringBuilder(wrapped(
                "",
                text.formatted(
                        application.id(),
                        application.number(),
                        application.kind(),
                        application.commodity(),
                        application.applicant(),
                        ground(application.blocks().size(), application.plotOrNull(), english),
                        application.termYears(),
                        application.countsOn(),
                        application.decideByOrNull() == null ? "?" : application.decideByOrNull(),
                        application.status())));
        application
                .notes()
                .forEach(n -> all.append(wrapped(english ? "  note: " : "  примечание: ", said(n, english))));
        application.grounds().forEach(g -> all.append(wrapped("  - ", said(g, english))));
        return all.toString();
    }

    /** Squares by their number; a plot by its area and how well it is known. */
    private static String ground(int squares, @Nullable Plot plot, boolean english) {
        if (plot == null) {
            return (english ? "%d squares" : "блоков %d").formatted(squares);
        }
        String area = String.format(Locale.ROOT, "%.4f", plot.areaKm2());
        String good = plot.accuracyMetres() == 0
                ? ""
                : (english ? ", in WGS 84 good to %s m by %s" : ", в WGS 84 с точностью %s м по %s")
                        .formatted(plot.accuracyMetres(), plot.operation());
        return (english ? "a plot of %s km2 filed in %s%s" : "участок %s км2 в %s%s")
                .formatted(area, plot.filed().system(), good);
    }

    /** A right, a line or two. */
    public static String of(Right right, boolean english) {
        String text = english
                ? "right (%s): %s, %s in %s, of %s, %s, from %s to before %s: %s%s"
                : "право (%s): %s, %s, %s, %s, %s, с %s до %s: %s%s";
        return wrapped(
                "",
                text.formatted(
                        right.id(),
                        right.kind(),
                        right.commodity(),
                        right.country(),
                        right.shares(),
                        ground(right.blocks().size(), right.plotOrNull(), english),
                        right.from(),
                        right.until(),
                        right.status(),
                        right.pledges().isEmpty() ? "" : (english ? "; pledged: " : "; в залоге: ") + right.pledges()));
    }

    /** A party, one line. */
    public static String of(Party party) {
        String name = party.nameOrNull();
        return "%s: %s, %s, %s%n"
                .formatted(
                        party.id(),
                        party.kind(),
                        party.country(),
                        name != null ? name : party.sealedOrNull() == null ? "-" : "(sealed)");
    }

    /** An offer, a line or two. */
    public static String of(PriorityOffer offer, boolean english) {
        String text = english
                ? "offer (%s) of %s %% of right (%s) by (%s), meant for (%s), at %s %s (market %s): %s; asked: (%s), to answer by %s"
                : "предложение (%s): %s %% права (%s), продавец (%s), покупатель (%s), цена %s %s (рыночная %s): %s; отвечает (%s) до %s";
        return wrapped(
                "",
                text.formatted(
                        offer.id(),
                        offer.percent(),
                        offer.right(),
                        offer.seller(),
                        offer.buyer(),
                        offer.price(),
                        offer.currency(),
                        offer.marketPrice(),
                        offer.status(),
                        offer.nowAsked(),
                        offer.answerByOrNull() == null ? "?" : offer.answerByOrNull()));
    }

    /** What is owed, as a table. */
    public static String of(List<Obligation> owed, boolean english) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column(english ? "by" : "до", false),
                new TextTable.Column(english ? "amount" : "сумма", false),
                new TextTable.Column(english ? "what" : "что", false),
                new TextTable.Column(english ? "provision" : "норма", false)));
        for (Obligation one : owed) {
            String note = said(one.note(), english);
            table.add(List.of(
                    one.byOrNull() == null ? "" : one.byOrNull().toString(),
                    one.amount(),
                    said(one.what(), english) + (note.isEmpty() ? "" : " (" + note + ")"),
                    one.provision()));
        }
        return owed.isEmpty()
                ? (english ? "nothing is owed that the law room knows\n" : "обязанностей не найдено\n")
                : table.text(WIDTH);
    }

    static String said(Words words, boolean english) {
        return english ? words.en() : words.ru();
    }

    static String line(boolean english, String en, String ru, Object... values) {
        return (english ? en : ru).formatted(values) + "\n";
    }

    static String wrapped(String first, String text) {
        StringBuilder all = new StringBuilder();
        String indent = " ".repeat(Math.min(first.length(), DEEPEST));
        String lead = first;
        for (String line : TextTable.wrap(text, WIDTH - first.length(), " ")) {
            all.append(lead).append(line).append('\n');
            lead = indent;
        }
        return all.toString();
    }

    private static final int DEEPEST = 6;
}
