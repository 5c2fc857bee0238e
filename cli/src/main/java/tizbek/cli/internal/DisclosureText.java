package tizbek.cli.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;
import tizbek.register.DisclosureDeed;
import tizbek.register.DutyAccount;
import tizbek.register.EitiReport;
import tizbek.register.Notice;
import tizbek.register.Ownership;
import tizbek.register.Party;
import tizbek.register.Payment;
import tizbek.register.PaymentReport;
import tizbek.register.ResourceReport;
import tizbek.register.ResourceStatement;
import tizbek.register.Submission;
import tizbek.register.WorkProgramme;

/** What holders owe, own, find and pay, in words on a screen. */
public final class DisclosureText {

    private static final int WIDTH = 118;

    private DisclosureText() {}

    // ---- what was recorded

    /** What an entry says, a line or two. */
    public static String of(DisclosureDeed deed, boolean english) {
        return switch (deed) {
            case DisclosureDeed.ProgrammeFiled filed -> programme(filed.programme(), english);
            case DisclosureDeed.ProgrammeSettled settled -> programme(settled.programme(), english);
            case DisclosureDeed.Submitted submitted -> submission(submitted.submission(), english);
            case DisclosureDeed.SubmissionSettled settled -> submission(settled.submission(), english);
            case DisclosureDeed.PermitEntered entered ->
                (english
                                ? "permit (%s) no. %s of right (%s): from %s to before %s%n"
                                : "разрешение (%s) № %s, право (%s): с %s до %s%n")
                        .formatted(
                                entered.permit().id(),
                                entered.permit().number(),
                                entered.permit().right(),
                                entered.permit().from(),
                                entered.permit().until());
            case DisclosureDeed.NoticeServed served -> notice(served.notice(), english);
            case DisclosureDeed.NoticeClosed closed -> notice(closed.notice(), english);
            case DisclosureDeed.ResourcesStated stated -> statement(stated.statement(), english);
            case DisclosureDeed.OwnersDeclared declared -> ownership(declared.ownership(), english);
            case DisclosureDeed.PaymentReported reported -> payment(reported.payment(), english);
        };
    }

    private static String programme(WorkProgramme programme, boolean english) {
        return (english
                        ? "work programme (%s) of right (%s), years %s: %s%n"
                        : "рабочая программа (%s), право (%s), годы %s: %s%n")
                .formatted(programme.id(), programme.right(), programme.years().keySet(), programme.status());
    }

    private static String submission(Submission submission, boolean english) {
        String reason = submission.reasonOrNull();
        return (english
                        ? "submission (%s) for right (%s), year %d, %s%s: %s%s%n"
                        : "сведения (%s), право (%s), год %d, %s%s: %s%s%n")
                .formatted(
                        submission.id(),
                        submission.right(),
                        submission.year(),
                        submission.figures(),
                        submission.currencyOrNull() == null ? "" : " " + submission.currencyOrNull(),
                        submission.status(),
                        reason == null ? "" : " (" + reason + ")");
    }

    private static String notice(Notice notice, boolean english) {
        return (english
                        ? "notice (%s) on right (%s), %s of %d: %s; to be mended by %s: %s%n"
                        : "уведомление (%s), право (%s), %s за %d: %s; устранить до %s: %s%n")
                .formatted(
                        notice.id(),
                        notice.right(),
                        notice.provision(),
                        notice.year(),
                        notice.text(),
                        notice.remedyBy(),
                        notice.status());
    }

    private static String statement(ResourceStatement statement, boolean english) {
        return (english
                        ? "statement (%s) of deposit (%s) under right (%s), %s by %s on %s: %d classes%n"
                        : "отчёт (%s), месторождение (%s), право (%s), %s по %s на %s: категорий %d%n")
                .formatted(
                        statement.id(),
                        statement.deposit(),
                        statement.right(),
                        statement.commodity(),
                        statement.standard(),
                        statement.date(),
                        statement.lines().size());
    }

    private static String ownership(Ownership ownership, boolean english) {
        Ownership.None none = ownership.noneOrNull();
        return (english ? "owners of (%s), declaration %d: %s%n" : "собственники (%s), декларация %d: %s%n")
                .formatted(
                        ownership.subject(),
                        ownership.revision(),
                        none != null
                                ? none.bods()
                                : String.join(
                                        ", ",
                                        ownership.interests().stream()
                                                .map(i -> i.owner() + " " + share(i))
                                                .toList()));
    }

    private static String share(Ownership.Interest interest) {
        if (interest.leastPercent() == null || interest.mostPercent() == null) {
            return interest.kind().word();
        }
        return interest.leastPercent().compareTo(interest.mostPercent()) == 0
                ? interest.leastPercent().toPlainString() + " %"
                : interest.leastPercent().toPlainString() + " to "
                        + interest.mostPercent().toPlainString() + " %";
    }

    private static String payment(Payment payment, boolean english) {
        return (english
                        ? "payment for right (%s), %d, %s: %s %s, says the %s%n"
                        : "платёж по праву (%s), %d, %s: %s %s (%s)%n")
                .formatted(
                        payment.right(),
                        payment.year(),
                        payment.stream(),
                        payment.amount().toPlainString(),
                        payment.currency(),
                        payment.side().name().toLowerCase(Locale.ROOT));
    }

    // ---- accounts

    /** DutyAccounts, one after the other. */
    public static String accounts(List<DutyAccount> accounts, boolean english) {
        if (accounts.isEmpty()) {
            return english ? "no right of this party\n" : "прав у этого субъекта нет\n";
        }
        StringBuilder text = new StringBuilder();
        for (DutyAccount account : accounts) {
            text.append(text.isEmpty() ? "" : "\n").append(account(account, english));
        }
        return text.toString();
    }

    private static String account(DutyAccount account, boolean english) {
        StringBuilder text = new StringBuilder((english ? "Right (%s), %s in %s, of %s%n" : "Право (%s), %s, %s, %s%n")
                .formatted(account.right(), account.kind(), account.country(), account.holders()));
        TextTable table = table(
                english,
                List.of("year", "stands", "owed", "submitted", "short", "what", "provision"),
                List.of("год", "статус", "причитается", "представлено", "недостаёт", "что", "норма"));
        for (DutyAccount.Line line : account.lines()) {
            table.add(List.of(
                    String.valueOf(line.year()),
                    standing(line.standing(), english),
                    line.owed(),
                    line.submitted(),
                    line.lacking(),
                    said(line.title(), english),
                    line.provision()));
        }
        text.append(
                account.lines().isEmpty()
                        ? (english ? "no duty that the law room knows\n" : "обязанностей не найдено\n")
                        : table.text(WIDTH));
        plans(account, english, text);
        list(english ? "What follows" : "Последствия", account.lines(), l -> follows(l, english), text);
        list(
                english ? "Not told" : "Не сказано",
                List.copyOf(untold(account, english).entrySet()),
                e -> String.join(", ", e.getValue()) + " " + e.getKey(),
                text);
        list(
                english ? "Days" : "Сроки",
                account.days(),
                d -> d.on() + " " + said(d.what(), english) + " [" + d.about() + "]",
                text);
        list(english ? "Gaps" : "Пробелы", account.gaps(), g -> said(g, english), text);
        return text.toString();
    }

    private static void plans(DutyAccount account, boolean english, StringBuilder text) {
        if (account.plans().isEmpty()) {
            return;
        }
        TextTable table = table(
                english,
                List.of("year", "work programme", "planned", "done", "short"),
                List.of("год", "рабочая программа", "план", "сделано", "недостаёт"));
        account.plans()
                .forEach(p ->
                        table.add(List.of(String.valueOf(p.year()), p.what(), p.planned(), p.done(), p.lacking())));
        text.append('\n').append(table.text(WIDTH));
    }

    private static @Nullable String follows(DutyAccount.Line line, boolean english) {
        return line.standing() == DutyAccount.Standing.SHORT
                ? line.year() + " " + line.provision() + " (" + said(line.article(), english) + "): "
                        + said(line.consequence(), english)
                        + (line.basis().equals("read") ? "" : " [" + line.basis() + "]")
                        + (line.note().en().isEmpty()
                                ? ""
                                : (english ? "; noted beside it: " : "; примечание: ") + said(line.note(), english))
                : null;
    }

    /** What could not be told, with the years of which that holds. */
    private static Map<String, List<String>> untold(DutyAccount account, boolean english) {
        Map<String, List<String>> untold = new LinkedHashMap<>();
        for (DutyAccount.Line line : account.lines()) {
            if (line.standing() == DutyAccount.Standing.UNTOLD) {
                untold.computeIfAbsent(line.provision() + ": " + said(line.note(), english), k -> new ArrayList<>())
                        .add(String.valueOf(line.year()));
            }
        }
        return untold;
    }

    /** A list under a heading, each once; nothing where it is empty. */
    private static <T> void list(
            String heading, List<T> things, Function<T, @Nullable String> words, StringBuilder text) {
        List<String> lines = new ArrayList<>();
        for (T thing : things) {
            String line = words.apply(thing);
            if (line != null && !lines.contains(line)) {
                lines.add(line);
            }
        }
        if (!lines.isEmpty()) {
            text.append('\n').append(heading).append('\n');
            lines.forEach(l -> text.append(bullet(l)));
        }
    }

    private static String bullet(String text) {
        StringBuilder all = new StringBuilder();
        String lead = "  - ";
        for (String line : TextTable.wrap(text, WIDTH - lead.length(), " ")) {
            all.append(lead).append(line).append('\n');
            lead = "    ";
        }
        return all.toString();
    }

    private static String standing(DutyAccount.Standing standing, boolean english) {
        return switch (standing) {
            case OPEN -> english ? "open" : "открыто";
            case MET -> english ? "met" : "исполнено";
            case SHORT -> english ? "SHORT" : "НЕДОСТАЧА";
            case UNTOLD -> english ? "not told" : "не сказано";
        };
    }

    // ---- what the public learns

    /** Who owns whom, and who said nothing. */
    public static String owners(List<Ownership> ownerships, List<Party> silent, boolean english) {
        StringBuilder text = new StringBuilder();
        ownerships.forEach(o -> text.append(ownership(o, english)));
        list(
                english ? "Holders that declared no owners" : "Держатели без декларации собственников",
                silent,
                p -> p.id() + (p.nameOrNull() == null ? "" : " (" + p.nameOrNull() + ")"),
                text);
        return text.isEmpty()
                ? (english
                        ? "no owners, and no company that holds a right\n"
                        : "нет ни собственников, ни держателей прав\n")
                : text.toString();
    }

    /** Completeness, and what lacks. */
    public static String eiti(EitiReport report, boolean english) {
        List<TextTable.Column> columns = new ArrayList<>();
        columns.add(new TextTable.Column(english ? "country" : "страна", false));
        columns.add(new TextTable.Column(english ? "rights" : "прав", true));
        for (EitiReport.Field field : EitiReport.Field.values()) {
            columns.add(new TextTable.Column(field.word().replace('-', ' ') + " %", true));
        }
        columns.add(new TextTable.Column(english ? "complete %" : "полных %", true));
        TextTable table = new TextTable(columns);
        for (EitiReport.Country country : report.countries()) {
            List<String> cells = new ArrayList<>(List.of(country.country(), String.valueOf(country.rights())));
            for (EitiReport.Field field : EitiReport.Field.values()) {
                cells.add(country.percent(field).toPlainString());
            }
            cells.add(country.completePercent().toPlainString());
            table.add(cells);
        }
        StringBuilder text = new StringBuilder(table.text(WIDTH));
        list(
                english ? "Lacking" : "Недостаёт",
                List.copyOf(report.countries().getLast().lacking().entrySet()),
                e -> e.getKey() + ": "
                        + String.join(
                                ", ",
                                e.getValue().stream()
                                        .map(EitiReport.Field::word)
                                        .toList()),
                text);
        list(
                english ? "EITI 2.3" : "ИПДО 2.3",
                List.of(report.requirement()),
                r -> said(r, english) + " " + report.provisions(),
                text);
        return text.toString();
    }

    /** Payments by project, and their sums. */
    public static String payments(PaymentReport report, boolean english) {
        if (report.rows().isEmpty()) {
            return english ? "no payments reported\n" : "платежей не представлено\n";
        }
        TextTable table = new TextTable(List.of(
                new TextTable.Column(english ? "right" : "право", false),
                new TextTable.Column(english ? "year" : "год", true),
                new TextTable.Column(english ? "stream" : "поток", false),
                new TextTable.Column(english ? "currency" : "валюта", false),
                new TextTable.Column(english ? "company" : "компания", true),
                new TextTable.Column(english ? "agency" : "орган", true),
                new TextTable.Column(english ? "difference" : "разница", true),
                new TextTable.Column(english ? "agreement" : "согласие", false)));
        report.rows()
                .forEach(r -> table.add(List.of(
                        r.right(),
                        String.valueOf(r.year()),
                        r.stream(),
                        r.currency(),
                        number(r.companyOrNull()),
                        number(r.agencyOrNull()),
                        number(r.differenceOrNull()),
                        r.agreement().word())));
        StringBuilder text = new StringBuilder(table.text(WIDTH));
        list(
                english ? "By project" : "По проектам",
                report.sums(),
                s -> s.right() + ", " + s.year() + ": " + (english ? "company " : "компания ")
                        + number(s.company()) + ", " + (english ? "agency " : "орган ") + number(s.agency()) + " "
                        + s.currency(),
                text);
        list("EITI 4.7", report.provisions(), p -> p, text);
        return text.toString();
    }

    /** Resources and reserves. */
    public static String resources(ResourceReport report, boolean english) {
        if (report.rows().isEmpty()) {
            return english ? "no statement\n" : "отчётов нет\n";
        }
        TextTable table = new TextTable(List.of(
                new TextTable.Column(english ? "country" : "страна", false),
                new TextTable.Column(english ? "mineral" : "ископаемое", false),
                new TextTable.Column(english ? "system" : "система", false),
                new TextTable.Column(english ? "class" : "категория", false),
                new TextTable.Column(english ? "deposits" : "месторождений", true),
                new TextTable.Column(english ? "ore t" : "руда т", true),
                new TextTable.Column(english ? "contained t" : "содержится т", true),
                new TextTable.Column(english ? "of" : "чего", false)));
        report.rows()
                .forEach(r -> table.add(List.of(
                        r.country(),
                        r.commodity(),
                        r.system(),
                        r.category(),
                        String.valueOf(r.deposits()),
                        number(r.oreTonnes()),
                        number(r.containedTonnes()),
                        r.counted())));
        StringBuilder text = new StringBuilder(table.text(WIDTH));
        list(
                english
                        ? "How it may read in another system (a hint; only a Competent Person can say)"
                        : "Как это может читаться в другой системе (подсказка; решает компетентное лицо)",
                report.rows(),
                r -> r.readings().isEmpty()
                        ? null
                        : r.system() + " " + r.category() + ": " + String.join("; ", r.readings()),
                text);
        list(
                english
                        ? "Competent persons who agreed to be named"
                        : "Компетентные лица, согласные на публикацию имени",
                List.copyOf(report.names().values()),
                n -> n,
                text);
        return text.toString();
    }

    private static TextTable table(boolean english, List<String> en, List<String> ru) {
        return new TextTable((english ? en : ru)
                .stream().map(h -> new TextTable.Column(h, false)).toList());
    }

    private static String number(java.math.@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String said(Words words, boolean english) {
        return english ? words.en() : words.ru();
    }
}
