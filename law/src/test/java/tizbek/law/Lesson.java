package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tizbek.facts.InputException;

/**
 * A small law of its own words, and questions to it in one line each. A provision stands in braces, {@code - {id: ban,
 * effect: prohibits}}; what it leaves out ({@code instrument}, {@code title}, {@code topic: rights}, {@code applies: {act:
 * mine}}, {@code from: 2020}, who says so) is filled in on its last line, so that lines keep their numbers.
 *
 * <p>A question is {@code DAY ACT [commodity or material] [TARGET] [fact=value ...] -> answer}. The answer is the word of
 * the verdict, what is owed or missing, and the provisions it rests on; after {@code aside} what was seen and did not count.
 */
final class Lesson {

    private static final String ACTS = """
            acts:
              - {id: mine, title: {en: mine, ru: добывать}}
              - {id: hold, title: {en: hold, ru: иметь право}}
              - {id: export, title: {en: export, ru: вывозить}}
            """;

    private static final String FACTS = """
            facts:
              - {id: consent, type: yes-no, title: {en: consent, ru: согласие}}
              - {id: strategic, type: yes-no, title: {en: strategic, ru: стратегический}}
              - {id: tailings, type: yes-no, title: {en: tailings, ru: хвосты}}
              - {id: room_under_limit, type: yes-no, title: {en: the quota has room, ru: квота не исчерпана}}
              - {id: blocks, type: number, unit: blocks, title: {en: blocks, ru: блоки}}
              - {id: depth, type: number, unit: km, title: {en: depth, ru: глубина}}
              - {id: spent, type: number, unit: money, title: {en: spent, ru: израсходовано}}
              - {id: costs, type: number, unit: money, title: {en: costs, ru: затраты}}
              - {id: staff_percent, type: number, unit: percent, title: {en: staff, ru: персонал}}
              - {id: filed_on, type: date, title: {en: filed on, ru: подано}}
              - {id: issued_on, type: date, title: {en: issued on, ru: выдано}}
              - {id: right, type: text, values: [mining, exploration, retention], title: {en: right, ru: право}}
              - {id: holder, type: text, values: [state, private, foreign], title: {en: holder, ru: владелец}}
            """;

    private static final String UNITS = """
            units:
              - {id: percent, title: {en: per cent, ru: процент}}
              - {id: percentage-points, title: {en: percentage points, ru: процентных пунктов}}
              - {id: factor, title: {en: times, ru: раз}}
              - {id: blocks, title: {en: blocks, ru: блоков}}
              - {id: km, title: {en: kilometres, ru: км}}
              - {id: years, title: {en: years, ru: лет}}
              - {id: t, title: {en: tonnes, ru: т}}
            """;

    private static final String GROUPS = """
            groups:
              - {id: metals, title: {en: Metals, ru: Металлы}, members: [copper, gold, zinc]}
              - {id: all-that-shines, title: {en: All that shines, ru: Всё блестящее}, members: [gold, silver]}
            """;

    private static final Map<String, String> LEFT_OUT = leftOut();

    private Lesson() {}

    private static Map<String, String> leftOut() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("instrument", "act");
        fields.put("title", "{en: Rule, ru: Правило}");
        fields.put("topic", "rights");
        fields.put("applies", "{act: mine}");
        fields.put("from", "2020");
        fields.put("sources", "[someone]");
        fields.put("basis", "recalled");
        return fields;
    }

    static Law law(Path folder, String text) {
        return Law.read(write(folder, text));
    }

    /** What is said about a law that cannot be read. */
    static String refusal(Path folder, String text) {
        return refusal(folder, text, KnownNames.unchecked());
    }

    static String refusal(Path folder, String text, KnownNames names) {
        try {
            Law.read(write(folder, text), names);
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("the law was read, and should have been refused");
    }

    static Path write(Path folder, String text) {
        try {
            Path laws = Files.createDirectories(folder.resolve("laws"));
            Files.writeString(laws.resolve("acts.yaml"), ACTS);
            Files.writeString(laws.resolve("facts.yaml"), FACTS);
            Files.writeString(laws.resolve("units.yaml"), UNITS);
            Files.writeString(laws.resolve("groups.yaml"), GROUPS);
            Files.writeString(Files.createDirectories(laws.resolve("AAA")).resolve("law.yaml"), completed(text));
            return laws;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String completed(String text) {
        List<String> lines = new ArrayList<>();
        boolean provisions = false;
        StringBuilder item = new StringBuilder();
        for (String line : text.lines().toList()) {
            provisions = line.matches("[a-z]+:.*") ? line.startsWith("provisions:") : provisions;
            boolean begins = line.startsWith("  - {");
            item = begins ? new StringBuilder() : item;
            item.append(line).append('\n');
            boolean ends = provisions && line.endsWith("}") && balanced(item.toString());
            lines.add(ends ? line.substring(0, line.length() - 1) + missing(item.toString()) + "}" : line);
        }
        lines.add("instruments:");
        lines.add("  - {id: act, name: {en: An act, ru: Закон}}");
        return String.join("\n", lines) + "\n";
    }

    private static boolean balanced(String item) {
        return item.chars().filter(c -> c == '{').count()
                == item.chars().filter(c -> c == '}').count();
    }

    private static String missing(String item) {
        return LEFT_OUT.entrySet().stream()
                .filter(f -> !item.matches("(?s).*[{,]\\s*" + f.getKey() + ":.*"))
                .map(f -> ", " + f.getKey() + ": " + f.getValue())
                .collect(Collectors.joining());
    }

    /** Asks every question of the table, and holds the answers against those that stand there. */
    static void answers(Law law, String table) {
        answers(law, AssumedValues.none(), table);
    }

    static void answers(Law law, AssumedValues assumed, String table) {
        String asked = table.lines()
                .filter(line -> line.contains("->"))
                .map(line -> line.replaceFirst(" *->.*", ""))
                .map(question -> question + " -> " + answer(law, question, assumed))
                .collect(Collectors.joining("\n"));
        assertThat(asked).isEqualTo(table.replaceAll(" +->", " ->").strip());
    }

    static String answer(Law law, String question, AssumedValues assumed) {
        String[] words = question.strip().split(" +");
        try {
            return text(law.judge(act(words), LocalDate.parse(words[0]), assumed));
        } catch (InputException e) {
            return "refused: " + e.getMessage();
        }
    }

    private static Act act(String[] words) {
        String commodity = null;
        String material = null;
        String target = null;
        Map<String, String> facts = new LinkedHashMap<>();
        for (String word : List.of(words).subList(2, words.length)) {
            if (word.contains("=")) {
                facts.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (word.matches("[A-Z]{3}")) {
                target = word;
            } else if (word.contains(".")) {
                material = word;
            } else {
                commodity = word;
            }
        }
        return new Act(new ActKind(words[1]), "AAA", commodity, material, target, facts);
    }

    static String text(Verdict verdict) {
        String main = switch (verdict) {
            case Verdict.Allowed a -> "allowed by " + ids(a.reasons());
            case Verdict.Barred b -> "barred by " + ids(b.reasons());
            case Verdict.Owes o -> "owes " + dues(o) + " by " + ids(o.reasons());
            case Verdict.Unknown u ->
                "unknown without " + missing(u) + (u.reasons().isEmpty() ? "" : " by " + ids(u.reasons()));
            case Verdict.Conflict c -> "conflict of " + ids(c.one()) + " with " + ids(c.other());
        };
        return main + (verdict.asides().isEmpty() ? "" : " aside " + ids(verdict.asides()));
    }

    private static String missing(Verdict.Unknown unknown) {
        return unknown.missing().stream().map(Missing::what).sorted().collect(Collectors.joining(", "));
    }

    private static String dues(Verdict.Owes owes) {
        return new TreeMap<>(owes.dues().stream()
                        .collect(Collectors.toMap(d -> d.provision().id(), Lesson::due)))
                .toString();
    }

    private static String due(Due due) {
        return due.text() + (due.gap().en().isEmpty() ? "" : " (" + due.gap().en() + ")");
    }

    private static String ids(List<Reason> reasons) {
        return reasons.stream().map(r -> r.citation().provision()).distinct().collect(Collectors.joining(" "));
    }

    static KnownNames names() {
        return new KnownNames(
                Set.of("someone"),
                Set.of("copper.ore", "gold.dore"),
                Set.of("copper", "gold", "silver", "zinc"),
                Set.of("guess"));
    }
}
