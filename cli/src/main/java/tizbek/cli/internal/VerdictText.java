package tizbek.cli.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tizbek.law.Act;
import tizbek.law.Amount;
import tizbek.law.Due;
import tizbek.law.LawLibrary;
import tizbek.law.LawTerms;
import tizbek.law.Missing;
import tizbek.law.MissingText;
import tizbek.law.Provision;
import tizbek.law.Reason;
import tizbek.law.Status;
import tizbek.law.Survey;
import tizbek.law.Term;
import tizbek.law.Verdict;
import tizbek.law.VerdictWords;
import tizbek.law.Vocabulary;
import tizbek.law.Words;

/** A verdict for a screen: first what the law says, in one line, then what follows and why. */
public final class VerdictText {

    private final LawLibrary library;
    private final Vocabulary vocabulary;
    private final MissingText missing;
    private final LawPage page = new LawPage();

    private VerdictText(LawLibrary library) {
        this.library = library;
        this.vocabulary = library.law().vocabulary();
        this.missing = new MissingText(library);
    }

    /** One act on one day. */
    public static String of(LawLibrary library, Act act, LocalDate day, Verdict verdict, List<String> supposed) {
        return new VerdictText(library).one(act, day, verdict, supposed);
    }

    /** Every act, one line each. */
    public static String of(LawLibrary library, Act asked, Survey survey, List<String> supposed) {
        return new VerdictText(library).all(asked, survey, supposed);
    }

    private String one(Act act, LocalDate day, Verdict verdict, List<String> supposed) {
        page.paragraph(library.say(VerdictWords.headline(library, act, day, verdict)));
        supposed(supposed);
        if (verdict instanceof Verdict.Owes owes) {
            page.heading(library.say("Owed", "Подлежит"));
            owes.dues().forEach(this::owed);
        }
        if (verdict instanceof Verdict.Unknown unknown) {
            page.heading(library.say("Missing", "Не хватает"));
            unknown.missing().forEach(m -> missing(m, act, verdict));
        }
        reasons(verdict);
        cited(verdict);
        if (!verdict.asides().isEmpty()) {
            page.heading(library.say("Seen, and not counted", "Увидено, но не учтено"));
            verdict.asides().forEach(r -> aside(r, act));
        }
        return close();
    }

    /** What did not count, and how one would make it count. */
    private void aside(Reason reason, Act act) {
        page.item(library.say(reason.text()) + tag(reason));
        library.law().find(reason.citation().provision()).ifPresent(p -> {
            String options = p.status() == Status.CLAIMED
                    ? "--claim " + p.id()
                    : p.whenOrNull() == null
                            ? ""
                            : p.whenOrNull().names().stream()
                                    .filter(name -> act.findFact(name).isEmpty())
                                    .sorted()
                                    .map(missing::fact)
                                    .filter(option -> !option.isEmpty())
                                    .collect(Collectors.joining(" "));
            if (!options.isEmpty()) {
                page.choices(library.say("to count it: ", "чтобы учесть: ") + options);
            }
        });
    }

    private String close() {
        return page.line("").line(library.say(VerdictWords.DISCLAIMER)).text();
    }

    private void supposed(List<String> supposed) {
        if (!supposed.isEmpty()) {
            page.paragraph(library.say("supposed: ", "допущено: ") + String.join("; ", supposed));
        }
    }

    private void owed(Due due) {
        Words amount = LawTerms.amount(due.amount(), vocabulary);
        page.item(library.say(due.what()) + ": " + library.say(amount) + " ("
                + library.say(due.provision().citation().text()) + ") ["
                + due.provision().id() + "]");
        Term term = due.termOrNull();
        String when = due.by().map(Object::toString).orElse("");
        if (term != null) {
            page.under(library.say("when: ", "когда: ")
                    + (when.isEmpty() ? "" : when + ", ")
                    + library.say(LawTerms.term(term, vocabulary))
                    + (when.isEmpty() && !term.after().isEmpty() ? hint(term.after()) : ""));
        }
        if (due.amount() instanceof Amount.Percent percent && !percent.base().isEmpty()) {
            page.under(library.say("for the amount: ", "для суммы: ") + missing.fact(percent.base()));
        }
        if (!due.gap().en().isEmpty()) {
            page.under(library.say(due.gap()));
        }
    }

    private String hint(String fact) {
        String option = missing.fact(fact);
        return option.isEmpty() ? "" : library.say("; for the day: ", "; для даты: ") + option;
    }

    private void missing(Missing what, Act act, Verdict verdict) {
        page.item(library.say(what.text()));
        String option = missing.option(what, act, verdict);
        if (!option.isEmpty()) {
            page.choices(library.say("give: ", "укажите: ") + option);
        }
    }

    private void reasons(Verdict verdict) {
        if (verdict instanceof Verdict.Conflict conflict) {
            page.heading(library.say("One provision", "Одна норма"));
            conflict.one().forEach(r -> page.item(library.say(r.text()) + tag(r)));
            page.heading(library.say("The other", "Другая норма"));
            conflict.other().forEach(r -> page.item(library.say(r.text()) + tag(r)));
        } else if (!verdict.reasons().isEmpty()) {
            page.heading(library.say("Why", "Основания"));
            verdict.reasons().forEach(r -> page.item(library.say(r.text()) + tag(r)));
        }
    }

    private static String tag(Reason reason) {
        return " [" + reason.citation().provision() + "]";
    }

    /** How each provision is known, and from where. */
    private void cited(Verdict verdict) {
        Set<String> ids = new LinkedHashSet<>();
        verdict.citations().forEach(c -> ids.add(c.provision()));
        if (ids.isEmpty()) {
            return;
        }
        page.heading(library.say("Days in force, and how it is known", "Срок действия и на чём основано"));
        ids.stream().flatMap(id -> library.law().find(id).stream()).forEach(this::provision);
    }

    private void provision(Provision p) {
        page.item(p.id() + ": " + library.say(LawTerms.days(p.interval())) + "; "
                + library.say(LawTerms.known(p.provenance().basis(), p.checkedOrNull())));
        p.sources().forEach(s -> page.under(library.say("source: ", "источник: ") + library.source(s)));
        String note = p.provenance().note();
        if (!note.isEmpty()) {
            page.under(library.say("note: ", "примечание: ") + note);
        }
    }

    private String all(Act asked, Survey survey, List<String> supposed) {
        Words country = library.country(asked.country());
        String thing = asked.materialOrNull() != null
                ? library.say(library.material(asked.materialOrNull()))
                : asked.commodityOrNull() != null ? library.say(library.mineral(asked.commodityOrNull())) : "";
        page.paragraph(library.say(country) + (thing.isEmpty() ? "" : ", " + thing) + ", " + survey.day() + ": "
                + library.say("what the law says, act by act", "что говорит закон, действие за действием"));
        supposed(supposed);
        page.line("");
        if (survey.judged().isEmpty()) {
            page.line(library.say("No provision found.", "Норм не найдено."));
            return close();
        }
        TextTable table = new TextTable(Stream.of(
                        library.say("act", "действие"),
                        library.say("verdict", "вывод"),
                        library.say("what", "что"),
                        library.say("provisions", "нормы"))
                .map(h -> new TextTable.Column(h, false))
                .toList());
        survey.judged()
                .forEach(j -> table.add(
                        List.of(j.act().what().word(), verdict(j.verdict()), what(j), provisions(j.verdict()))));
        page.table(table);
        page.line("");
        page.paragraph(library.say(
                "One act with its reasons: the same with --act ACT.",
                "Одно действие с основаниями: то же с --act ACT."));
        return close();
    }

    private String verdict(Verdict verdict) {
        return library.english()
                ? verdict.word()
                : VerdictWords.russian(verdict).toLowerCase(Locale.ROOT);
    }

    private String what(Survey.Judged judged) {
        return switch (judged.verdict()) {
            case Verdict.Owes owes ->
                owes.dues().stream()
                        .map(d -> library.say(VerdictWords.due(d, vocabulary)))
                        .collect(Collectors.joining("; "));
            case Verdict other -> library.say(VerdictWords.gist(other, vocabulary));
        };
    }

    private static String provisions(Verdict verdict) {
        return verdict.citations().stream().map(c -> c.provision()).collect(Collectors.joining("; "));
    }
}
