package tizbek.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One law asked by many at the same time says to each what it says to one. */
class J01_ManyAtOnceTest {

    @TempDir
    private Path folder = Path.of("");

    private String ask(Law law, int i) {
        Map<String, String> facts = Map.of(
                "blocks", String.valueOf(i % 7),
                "strategic", i % 2 == 0 ? "yes" : "no",
                "filed_on", LocalDate.of(2024, 1, 1).plusDays(i % 200).toString());
        Act act = new Act(new ActKind("mine"), "AAA", i % 3 == 0 ? "gold" : "zinc", null, null, facts);
        return Lesson.text(law.judge(act, LocalDate.of(2024, 1, 1).plusDays(i % 500)));
    }

    @Test
    void aThousandThreadsGetTheAnswersOfOne() throws Exception {
        Law law = Lesson.law(folder, """
                calendars:
                  - {id: AAA, weekend: [saturday, sunday], yearly: [{on: 03-08, name: {en: a, ru: a}}], complete: [2024], sources: [someone], basis: recalled}
                parameters:
                  - {id: index, title: {en: Index, ru: Показатель}, unit: KZT, values: [{from: 2024, until: 2025, number: 3692, sources: [someone], basis: recalled}]}
                provisions:
                  - {id: ban, effect: prohibits, when: "strategic && blocks > 4"}
                  - {id: open, effect: exempts, exception-to: [ban], when: "days(filed_on, day) > 30"}
                  - {id: tax, effect: charges, applies: {act: mine, groups: [metals]}, value: {formula: "blocks / 3 + months(filed_on, day)", unit: index}}
                  - {id: gold, effect: charges, applies: {act: mine, commodities: [gold]}, value: {number: 5, unit: percent, base: spent}}
                  - {id: decide, effect: deadline, who: {en: a, ru: a}, after: filed_on, value: {number: 10, unit: working-days}}
                  - {id: need, effect: requires, needs: "consent || blocks < 6"}
                """);
        List<String> alone = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            alone.add(ask(law, i));
        }
        assertThat(alone.stream().distinct().count()).isGreaterThan(100);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> answers = new ArrayList<>();
            for (int thread = 0; thread < 1000; thread++) {
                int first = thread;
                answers.add(threads.submit(() -> IntStream.range(first, first + 20)
                        .mapToObj(i -> ask(law, i % 1000))
                        .toList()));
            }
            for (int thread = 0; thread < 1000; thread++) {
                assertThat(answers.get(thread).get())
                        .isEqualTo(IntStream.range(thread, thread + 20)
                                .mapToObj(i -> alone.get(i % 1000))
                                .toList());
            }
        }
    }

    @Test
    void theSameLawReadTwiceSaysTheSameInTheSameOrder() {
        String text = """
                provisions:
                  - {id: tax, effect: charges, value: {number: 1, unit: KZT}}
                  - {id: fee, effect: charges, levy: fee, when: blocks > 1 || strategic, value: {number: 1, unit: KZT}}
                  - {id: need, effect: requires, needs: consent && tailings}
                """;
        Verdict first = Lesson.law(folder, text).judge(Act.of(new ActKind("mine"), "AAA"), LocalDate.of(2024, 1, 1));
        Verdict second = Lesson.law(folder, text).judge(Act.of(new ActKind("mine"), "AAA"), LocalDate.of(2024, 1, 1));
        assertThat(Lesson.text(first)).isEqualTo("unknown without blocks, consent, strategic, tailings by need fee");
        assertThat(first.reasons())
                .extracting(r -> r.text().en())
                .isEqualTo(second.reasons().stream().map(r -> r.text().en()).toList());
        assertThat(((Verdict.Unknown) first).missing()).isEqualTo(((Verdict.Unknown) second).missing());
    }
}
