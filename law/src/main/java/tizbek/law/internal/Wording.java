package tizbek.law.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tizbek.law.Act;
import tizbek.law.Charge;
import tizbek.law.Figure;
import tizbek.law.Provision;
import tizbek.law.Reason;
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

    static Reason needMet(Provision p, String need) {
        return reason(p, "is met: " + need, "выполнено: " + need);
    }

    static Reason needNotMet(Provision p, String need) {
        return reason(p, "bars it without: " + need, "запрещает без: " + need);
    }

    static Reason depends(Provision p, List<String> missing) {
        String names = String.join(", ", missing);
        return reason(p, "depends on what is not known: " + names, "зависит от неизвестного: " + names);
    }

    static Reason charges(Charge charge) {
        String rate = switch (charge.percent()) {
            case Figure.Stated(double number) -> number + " %";
            case Figure.Assumed(String id) -> id + " %";
        };
        return reason(
                charge.provision(),
                "charges " + rate + " of " + charge.base(),
                "взимает " + rate + " (база: " + charge.base() + ")");
    }

    static Words missing(String fact) {
        return new Words("fact (" + fact + ") is not known", "не известен факт (" + fact + ")");
    }

    static Words noProvision(Act act, LocalDate day) {
        return new Words(
                "no provision found on (%s) in force on %s".formatted(act, day),
                "не найдено нормы о действии (%s) на %s".formatted(act, day));
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
