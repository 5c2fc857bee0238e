package tizbek.law.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tizbek.law.Act;
import tizbek.law.Amount;
import tizbek.law.Due;
import tizbek.law.Parameter;
import tizbek.law.Provision;
import tizbek.law.Reason;
import tizbek.law.Vocabulary;
import tizbek.law.Words;

/** The sentences of a verdict, in English and in Russian. */
final class Wording {

    private Wording() {}

    static Reason prohibits(Provision p) {
        return reason(p, "bars it", "запрещает");
    }

    static Reason grants(Provision p) {
        return reason(p, "allows it", "разрешает");
    }

    static Reason suspends(Provision p) {
        String ids = String.join(", ", p.suspends().stream().sorted().toList());
        return reason(p, "suspends " + ids, "приостанавливает " + ids);
    }

    static Reason exempts(Provision p, List<String> targets) {
        String ids = String.join(", ", targets);
        return reason(p, "exempts from " + ids, "освобождает от " + ids);
    }

    static Reason met(Provision p, Words need) {
        return reason(p, "is met: " + need.en(), "выполнено: " + need.ru());
    }

    static Reason unmet(Provision p, Words need) {
        return reason(p, "bars it without: " + need.en(), "запрещает без: " + need.ru());
    }

    static Reason owes(Due due, Vocabulary vocabulary) {
        boolean lost = due.amount() instanceof Amount.Lost;
        Words amount = AmountWords.of(due, vocabulary);
        return reason(
                due.provision(),
                (lost ? "costs " : "asks for ") + amount.en(),
                (lost ? "влечёт утрату: " : "требует: ") + amount.ru());
    }

    static Reason depends(Provision p, List<String> missing) {
        String names = String.join(", ", missing);
        return reason(p, "depends on what is not known: " + names, "зависит от неизвестного: " + names);
    }

    static Reason charges(Provision p, Amount amount, Vocabulary vocabulary) {
        Words words = AmountWords.of(amount, vocabulary);
        return reason(p, "charges " + words.en(), "взимает " + words.ru());
    }

    static Reason scales(Provision p, Provision charge, BigDecimal factor) {
        String by = factor.stripTrailingZeros().toPlainString();
        return reason(p, "multiplies " + charge.id() + " by " + by, "умножает " + charge.id() + " на " + by);
    }

    static Reason claims(Provision p) {
        return reason(
                p,
                "is claimed, and the act behind it was not found; it does not count",
                "утверждается, но акт не найден; не учитывается");
    }

    static Reason unasked(Provision p, Set<String> missing) {
        String names = String.join(", ", Resolver.sorted(missing));
        return reason(
                p,
                "is a relief that counts only where shown: " + names,
                "льгота, учитывается только при подтверждении: " + names);
    }

    static Words noNumber() {
        return new Words("no value is given for such a case", "значение для такого случая не указано");
    }

    static Words noAmount() {
        return new Words("how much it is was not found", "размер не найден");
    }

    static Words missing(String fact, Words title) {
        return new Words(
                "fact (" + fact + ") is not known" + (title.en().equals(fact) ? "" : ": " + title.en()),
                "не известен факт (" + fact + ")" + (title.ru().equals(fact) ? "" : ": " + title.ru()));
    }

    static Words noValue(Parameter parameter, LocalDate day) {
        return new Words(
                "no value of (%s, %s) found for %s"
                        .formatted(parameter.id(), parameter.title().en(), day),
                "не найдено значение (%s, %s) на %s"
                        .formatted(parameter.id(), parameter.title().ru(), day));
    }

    static Words noProvision(Act act, LocalDate day) {
        return new Words(
                "no provision found on (%s) in force on %s".formatted(act, day),
                "не найдено нормы о действии (%s) на %s".formatted(act, day));
    }

    static Words noAct(List<Provision> claims) {
        String ids = String.join(", ", claims.stream().map(Provision::id).toList());
        return new Words("no act found behind (" + ids + ")", "не найден акт, содержащий (" + ids + ")");
    }

    private static Reason reason(Provision p, String en, String ru) {
        Optional<LocalDate> until = p.interval().until();
        return new Reason(
                new Words(
                        "%s (%s; from %s%s) %s"
                                .formatted(
                                        p.title().en(),
                                        p.citation().text().en(),
                                        p.interval().from(),
                                        until.map(d -> " until " + d).orElse(""),
                                        en),
                        "%s (%s; с %s%s) %s"
                                .formatted(
                                        p.title().ru(),
                                        p.citation().text().ru(),
                                        p.interval().from(),
                                        until.map(d -> " до " + d).orElse(""),
                                        ru)),
                p.citation());
    }
}
