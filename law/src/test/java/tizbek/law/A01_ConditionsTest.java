package tizbek.law;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A condition over facts that are yes or no, a number, a text or a day; and what a part of them decides. */
class A01_ConditionsTest {

    @TempDir
    private Path folder = Path.of("");

    private Law law(String when) {
        return Lesson.law(folder, """
                provisions:
                  - {id: ban, effect: prohibits, when: "%s"}
                  - {id: grant, effect: grants, topic: export}
                """.formatted(when));
    }

    @Test
    void aYesNoFactStandsAlone() {
        Lesson.answers(law("strategic && !consent"), """
                2024-01-01 mine strategic=yes consent=no -> barred by ban
                2024-01-01 mine strategic=yes consent=yes -> allowed by grant
                2024-01-01 mine strategic=no -> allowed by grant
                2024-01-01 mine consent=yes -> allowed by grant
                2024-01-01 mine strategic=yes -> unknown without consent by ban grant
                2024-01-01 mine -> unknown without consent, strategic by ban grant""");
    }

    @Test
    void aNumberIsComparedExactlyAtItsBound() {
        Lesson.answers(law("blocks > 10"), """
                2024-01-01 mine blocks=10 -> allowed by grant
                2024-01-01 mine blocks=10.0001 -> barred by ban
                2024-01-01 mine blocks=-1 -> allowed by grant""");
        Lesson.answers(law("2.5 <= depth && depth < 3"), """
                2024-01-01 mine depth=2.4999 -> allowed by grant
                2024-01-01 mine depth=2.5 -> barred by ban
                2024-01-01 mine depth=3 -> allowed by grant""");
    }

    @Test
    void aTextIsOneOfItsWords() {
        Lesson.answers(law("right in ['mining', 'retention'] && holder != 'state'"), """
                2024-01-01 mine right=mining holder=foreign -> barred by ban
                2024-01-01 mine right=retention holder=state -> allowed by grant
                2024-01-01 mine right=exploration -> allowed by grant
                2024-01-01 mine right=mining -> unknown without holder by ban grant
                2024-01-01 mine right=minning -> refused: act:1: field (right) has the value (minning), which is none of mining, exploration, retention
                  Maybe (mining) was meant.""");
    }

    @Test
    void aNumberCanBeOneOfAListToo() {
        Lesson.answers(law("blocks in [1, 2.5]"), """
                2024-01-01 mine blocks=1 -> barred by ban
                2024-01-01 mine blocks=2.5 -> barred by ban
                2024-01-01 mine blocks=2 -> allowed by grant""");
    }

    @Test
    void aDayIsBeforeOrAfterAnother() {
        Lesson.answers(law("filed_on < date('2024-03-01')"), """
                2024-01-01 mine filed_on=2024-02-29 -> barred by ban
                2024-01-01 mine filed_on=2024-03-01 -> allowed by grant""");
        Lesson.answers(law("day >= date('2024-03-01')"), """
                2024-02-29 mine -> allowed by grant
                2024-03-01 mine -> barred by ban""");
    }

    @Test
    void theCommodityTheMaterialAndTheTargetAreNamesToo() {
        Law law = Lesson.law(folder, """
                provisions:
                  - {id: ban, effect: prohibits, topic: export, applies: {act: export, target: all}, throughput: 0,
                     when: "commodity == 'copper' && material != 'copper.scrap' && target in ['CHN']"}
                  - {id: grant, effect: grants, applies: {act: export, target: all}}
                """);
        Lesson.answers(law, """
                2024-01-01 export copper.ore CHN -> barred by ban
                2024-01-01 export copper.scrap CHN -> allowed by grant
                2024-01-01 export copper.ore USA -> allowed by grant
                2024-01-01 export gold.dore CHN -> allowed by grant
                2024-01-01 export copper.ore -> unknown without target by ban grant
                2024-01-01 export copper CHN -> unknown without material by ban grant
                2024-01-01 export CHN -> unknown without commodity, material by ban grant""");
    }

    @Test
    void whatDecidesByItselfMakesTheRestUnneeded() {
        Lesson.answers(law("strategic || blocks > 10 || right == 'mining'"), """
                2024-01-01 mine blocks=11 -> barred by ban
                2024-01-01 mine right=mining -> barred by ban
                2024-01-01 mine strategic=no blocks=3 -> unknown without right by ban grant
                2024-01-01 mine -> unknown without blocks, right, strategic by ban grant""");
        Lesson.answers(law("strategic ? blocks > 10 : consent"), """
                2024-01-01 mine strategic=yes -> unknown without blocks by ban grant
                2024-01-01 mine strategic=no -> unknown without consent by ban grant
                2024-01-01 mine blocks=3 consent=no -> unknown without strategic by ban grant""");
    }

    @Test
    void aFactNobodyKnowsOrAValueThatIsNoneIsRefused() {
        Lesson.answers(law("strategic"), """
                2024-01-01 mine strategik=yes -> refused: act:1: fact (strategik) is not known
                  Maybe (strategic) was meant.""");
        Lesson.answers(law("blocks > 10"), """
                2024-01-01 mine blocks=ten -> refused: act:1: field (blocks) has the value (ten), which is not a number (blocks)""");
        Lesson.answers(law("blocks > 10"), """
                2024-01-01 mine blocks=1e999 -> refused: act:1: field (blocks) has the value (1e999), which is not a number (blocks)""");
        Lesson.answers(law("filed_on < day"), """
                2024-01-01 mine filed_on=2024-02-30 -> refused: act:1: field (filed_on) has the value (2024-02-30), which is not a day, such as 2024-09-15""");
        Lesson.answers(law("strategic"), """
                2024-01-01 mine strategic=maybe -> refused: act:1: field (strategic) has the value (maybe), which is not yes or no""");
    }
}
