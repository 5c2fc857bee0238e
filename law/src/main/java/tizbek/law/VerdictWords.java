package tizbek.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A verdict in one sentence, for people. */
public final class VerdictWords {

    /** Stands under everything that speaks of the law. */
    public static final Words DISCLAIMER = new Words(
            "A research tool, not legal advice.", "Исследовательский инструмент, не юридическая консультация.");

    /** More missing facts than these are counted in the first line, not named. */
    private static final int FEW = 4;

    private VerdictWords() {}

    /** The verdict, the act, the day: the sentence of the answer. */
    public static Words headline(LawLibrary library, Act act, LocalDate day, Verdict verdict) {
        Words words = LawTerms.act(act, library);
        Words gist = gist(verdict, library.law().vocabulary());
        String en = verdict.word().toUpperCase(Locale.ROOT) + ": " + words.en() + " on " + day;
        String ru = russian(verdict) + ": " + words.ru() + ", " + day;
        return new Words(en + lead(gist.en()), ru + lead(gist.ru()));
    }

    private static String lead(String gist) {
        return gist.isEmpty() ? "" : " - " + gist;
    }

    /** The verdict in Russian, in capitals. */
    public static String russian(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Allowed a -> "РАЗРЕШЕНО";
            case Verdict.Barred b -> "ЗАПРЕЩЕНО";
            case Verdict.Owes o -> "ПОДЛЕЖИТ УПЛАТЕ ИЛИ ИСПОЛНЕНИЮ";
            case Verdict.Unknown u -> "НЕ УСТАНОВЛЕНО";
            case Verdict.Conflict c -> "КОЛЛИЗИЯ НОРМ";
        };
    }

    /** What is owed or missing, in a few words. */
    public static Words gist(Verdict verdict, Vocabulary vocabulary) {
        return switch (verdict) {
            case Verdict.Owes owes
            when owes.dues().size() == 1 -> due(owes.dues().getFirst(), vocabulary);
            case Verdict.Owes owes ->
                new Words(
                        owes.dues().size() + " duties",
                        "обязанностей: " + owes.dues().size());
            case Verdict.Unknown unknown -> unknown(unknown);
            case Verdict.Conflict c ->
                new Words("two provisions say the opposite", "две нормы говорят противоположное");
            case Verdict.Allowed a -> new Words("", "");
            case Verdict.Barred b -> new Words("", "");
        };
    }

    /** How much, and by when. */
    public static Words due(Due due, Vocabulary vocabulary) {
        Words amount = LawTerms.amount(due.amount(), vocabulary);
        return new Words(
                amount.en() + due.by().map(d -> ", by " + d).orElse(""),
                amount.ru() + due.by().map(d -> ", не позднее " + d).orElse(""));
    }

    private static Words unknown(Verdict.Unknown unknown) {
        List<String> names = unknown.missing().stream().map(Missing::what).toList();
        if (names.contains(Missing.PROVISION)) {
            return new Words("no provision found", "норма не найдена");
        }
        if (names.contains(Missing.ACT)) {
            return new Words("claimed, act not found", "утверждается, акт не найден");
        }
        if (names.size() > FEW) {
            return new Words(names.size() + " facts are missing", "не хватает фактов: " + names.size());
        }
        String all = String.join(", ", names);
        return new Words("missing: " + all, "не хватает: " + all);
    }
}
