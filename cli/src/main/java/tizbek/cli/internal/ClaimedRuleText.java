package tizbek.cli.internal;

import java.util.List;
import java.util.stream.Collectors;
import tizbek.facts.RowsJson;
import tizbek.law.ClaimedRule;
import tizbek.law.LawJson;
import tizbek.law.LawLibrary;
import tizbek.law.LawTerms;
import tizbek.law.Provision;
import tizbek.law.VerdictJson;
import tizbek.law.VerdictWords;
import tools.jackson.databind.node.ObjectNode;

/** The claims for which no act was found: for a screen, for {@code docs/law.md}, for programs. */
public final class ClaimedRuleText {

    private ClaimedRuleText() {}

    /** One claim after the other, and what answers it. */
    public static String of(LawLibrary library, List<ClaimedRule> rules) {
        LawPage page = new LawPage();
        page.paragraph(library.say(
                        "Rules that somebody states as law and for which no act was found (%d). None counts unless it is"
                                + " switched on: law on ... --claim ID.",
                        "Правила, которые кто-то называет законом, а акт не найден (%d). Ни одно не учитывается, если не"
                                + " включено: law on ... --claim ID.")
                .formatted(rules.size()));
        for (ClaimedRule rule : rules) {
            Provision claim = rule.claim();
            page.heading(claim.id() + "  (" + library.say(library.country(claim.country())) + ")");
            page.field(library.say("claimed", "утверждение"), library.say(claim.title()));
            page.field(library.say("effect", "действие"), effect(library, claim));
            page.field(
                    library.say("who says it", "кто"),
                    claim.sources().stream().map(library::source).collect(Collectors.joining("; ")));
            page.field(library.say("answered by", "отвечает"), answers(library, rule));
            page.field(library.say("note", "примечание"), claim.provenance().note());
        }
        return page.line("").line(library.say(VerdictWords.DISCLAIMER)).text();
    }

    private static String effect(LawLibrary library, Provision claim) {
        String value = LawTerms.value(claim);
        return library.say(LawTerms.effect(claim.effect())) + (value.isEmpty() ? "" : " " + value) + "; "
                + library.say(LawTerms.days(claim.interval()));
    }

    private static String answers(LawLibrary library, ClaimedRule rule) {
        return rule.answers().isEmpty()
                ? library.say(
                        "nothing: where it matters the verdict is unknown", "ничто: где это важно, вывод не установлен")
                : rule.answers().stream()
                        .map(a -> a.id() + ", " + library.say(a.title()) + " ("
                                + library.say(a.citation().text()) + ")")
                        .collect(Collectors.joining("; "));
    }

    /** The table of {@code docs/law.md}. */
    public static String markdown(LawLibrary library, List<ClaimedRule> rules) {
        StringBuilder text = new StringBuilder(library.say(
                "| claim | country | what is claimed | who says it | what the enacted law answers | note |\n",
                "| утверждение | страна | что утверждается | кто | что отвечает действующий закон | примечание |\n"));
        text.append("|---|---|---|---|---|---|\n");
        for (ClaimedRule rule : rules) {
            Provision claim = rule.claim();
            text.append("| ")
                    .append(String.join(
                            " | ",
                            List.of(
                                    "`" + claim.id() + "`",
                                    library.say(library.country(claim.country())),
                                    cell(library.say(claim.title())),
                                    cell(claim.sources().stream()
                                            .map(library::source)
                                            .collect(Collectors.joining("; "))),
                                    cell(rule.answers().stream()
                                            .map(a -> "`" + a.id() + "` " + library.say(a.title()))
                                            .collect(Collectors.joining("; "))),
                                    cell(claim.provenance().note()))))
                    .append(" |\n");
        }
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    /** As documented in the command. */
    public static String json(LawLibrary library, List<ClaimedRule> rules) {
        ObjectNode document = RowsJson.document();
        LawJson.each(document, "claims", rules, (node, rule) -> {
            LawJson.provision(node, rule.claim());
            LawJson.each(node, "answers", rule.answers(), LawJson::provision);
        });
        VerdictJson.sources(
                document,
                library,
                new java.util.LinkedHashSet<>(rules.stream()
                        .flatMap(r -> r.claim().sources().stream())
                        .toList()));
        return RowsJson.text(LawJson.words(document, "disclaimer", VerdictWords.DISCLAIMER));
    }
}
