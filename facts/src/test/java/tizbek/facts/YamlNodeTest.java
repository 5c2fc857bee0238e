package tizbek.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class YamlNodeTest {

    @TempDir
    Path temporary = Path.of("");

    private YamlNode read(String yaml) {
        new Folder(temporary).with("s.yaml", yaml);
        return YamlNode.read(temporary.resolve("s.yaml"), "scenarios/s.yaml");
    }

    private AbstractThrowableAssert<?, ?> reading(String yaml) {
        return assertThatThrownBy(() -> read(yaml)).isInstanceOf(InputException.class);
    }

    private static final String SCENARIO = """
            # a ban on exports of concentrate
            name: concentrate-ban
            from: 2027-01
            share: 0.25
            open: yes
            countries: [KAZ, KGZ]
            change:
              tonnes: -5
            """;

    @Test
    void everyValueKnowsItsLine() {
        YamlNode scenario = read(SCENARIO);
        assertThat(scenario.getText("name")).isEqualTo("concentrate-ban");
        assertThat(scenario.get("from").date()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(scenario.getNumber("share")).isEqualTo(0.25);
        assertThat(scenario.get("open").truth()).isTrue();
        assertThat(scenario.findItems("countries").stream().map(YamlNode::text)).containsExactly("KAZ", "KGZ");
        assertThat(scenario.findItems("name"))
                .as("a single value is a list of one")
                .hasSize(1);
        assertThat(scenario.get("change").get("tonnes").where()).hasToString("scenarios/s.yaml:8");
        assertThat(scenario.entries().keySet()).containsExactly("name", "from", "share", "open", "countries", "change");
    }

    @Test
    void whatIsNotThereIsNothingToFindAndAnErrorToGet() {
        YamlNode scenario = read(SCENARIO);
        assertThat(scenario.find("until")).isEmpty();
        assertThat(scenario.findText("until")).isEmpty();
        assertThat(scenario.findNumber("until")).isEmpty();
        assertThat(scenario.findItems("until")).isEmpty();
        assertThatThrownBy(() -> scenario.get("until"))
                .hasMessage("scenarios/s.yaml:2: field (until) has no value, and must have one");
    }

    @Test
    void aMisspeltFieldIsNeverSilentlyIgnored() {
        YamlNode scenario = read("name: x\nform: 2027\ncolour: red\n");
        assertThatThrownBy(() -> scenario.only("name", "from", "until")).hasMessage("""
                scenarios/s.yaml:2: field (form) is not known
                  Maybe (from) was meant.
                scenarios/s.yaml:3: field (colour) is not known""");
        assertThat(scenario.only("name", "form", "colour")).isSameAs(scenario);
    }

    @Test
    void aValueOfTheWrongKindIsNamedWithItsLine() {
        YamlNode scenario = read(SCENARIO);
        assertThatThrownBy(() -> scenario.getNumber("name"))
                .hasMessage("scenarios/s.yaml:2: field (name) has the value (concentrate-ban), which is not a number");
        assertThatThrownBy(() -> scenario.get("change").get("tonnes").amount())
                .hasMessage("scenarios/s.yaml:8: field (tonnes) has the value (-5), which is not zero or more");
        assertThatThrownBy(() -> scenario.get("share").truth())
                .hasMessage("scenarios/s.yaml:4: field (share) has the value (0.25), which is not true or false");
        assertThatThrownBy(() -> scenario.get("name").date()).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> scenario.getText("countries"))
                .hasMessage("scenarios/s.yaml:6: field (countries) has the value (a list or a group of fields),"
                        + " which is not a single value");
        assertThatThrownBy(() -> scenario.get("name").entries())
                .hasMessage("scenarios/s.yaml:2: field (name) has the value (concentrate-ban),"
                        + " which is not fields (name: value)");
        assertThat(scenario.get("name").isSingle()).isTrue();
        assertThat(scenario.get("countries").isSingle()).isFalse();
    }

    @Test
    void aFieldThatStandsTwiceIsAnErrorAndNotTheLastOneWins() {
        YamlNode twice = read("share: 1\nname: x\nshare: 2\n");
        assertThatThrownBy(() -> twice.getNumber("share"))
                .hasMessage("scenarios/s.yaml:3: field (share) stands twice, first at scenarios/s.yaml:1");
    }

    @Test
    void jsonIsReadToo() {
        YamlNode json = read("{\"name\": \"x\",\n \"list\": [1, 2.5]}");
        assertThat(json.findItems("list").stream().mapToDouble(YamlNode::number))
                .containsExactly(1.0, 2.5);
        assertThat(json.get("list").where().line()).isEqualTo(2);
    }

    @Test
    void aMissingAndAnEmptyFileAreTold() {
        assertThatThrownBy(() -> YamlNode.read(temporary.resolve("no.yaml"), "scenarios/no.yaml"))
                .hasMessage("scenarios/no.yaml:1: file (scenarios/no.yaml) is not there");
        reading("").hasMessageStartingWith("scenarios/s.yaml:1: file is empty");
        reading("# nothing but a remark\n").hasMessageStartingWith("scenarios/s.yaml:1: file is empty");
    }

    @Test
    void aTabIsToldWithItsLine() {
        reading("change:\n\ttonnes: 5\n").satisfies(e -> {
            assertThat(e.getMessage())
                    .startsWith("scenarios/s.yaml:2: cannot be read: ")
                    .contains("TAB");
        });
    }

    @Test
    void aSecondDocumentIsNotIgnored() {
        reading("a: 1\n---\nb: 2\n").hasMessageStartingWith("scenarios/s.yaml:2: cannot be read: ");
    }

    @Test
    void nestingHasALimitSoThatAFileCannotExhaustTheStack() {
        assertThat(read("[".repeat(50) + "]".repeat(50)).isSingle()).isFalse();
        reading("a: 1\nb: " + "[".repeat(100_000))
                .hasMessage("scenarios/s.yaml:2: depth of nesting (51) is over the limit of 50");
    }

    @Test
    void anAliasIsRefusedBeforeItMultiplies() {
        reading("a: &x [1, 2]\nb: [*x, *x]\n")
                .hasMessage("scenarios/s.yaml:2: cannot be read: aliases (*name) are not taken here");
    }

    @Test
    void aFileOfManyMegabytesIsRefused() {
        reading("a: " + "x".repeat(3 << 20))
                .hasMessage("scenarios/s.yaml:1: size in bytes (3145731) is over the limit of 3145728");
    }
}
