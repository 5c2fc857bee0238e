package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.DataPackage;
import tizbek.facts.InputException;
import tizbek.solve.HighsSolver;

/** A table that makes a chain and cannot be understood: one message, with file and line and the nearest valid name. */
class E04_BadChainTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path temp;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Path data;

    @BeforeEach
    void aCopyOfTheTables() throws IOException {
        data = Files.createDirectory(temp.resolve("data"));
        try (Stream<Path> files = Files.list(Real.root().resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
    }

    private List<String> lines(String table) {
        try {
            return Files.readAllLines(data.resolve(table + ".csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String table, List<String> lines) {
        try {
            Files.write(data.resolve(table + ".csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line, counted from 1, that begins with {@code start}. */
    private int line(String table, String start) {
        List<String> lines = lines(table);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(start);
    }

    /** Changes the first line that begins with {@code from}, so that it begins with {@code to}. */
    private int change(String table, String from, String to) {
        List<String> lines = new java.util.ArrayList<>(lines(table));
        int at = line(table, from);
        lines.set(at - 1, to + lines.get(at - 1).substring(from.length()));
        write(table, lines);
        return at;
    }

    /** What is said on planning a chain, by whoever plans it; anything but a defect of the input is thrown on. */
    private String refusal(String chain) {
        Planner planner = new Planner(
                DataPackage.open(data),
                Real.planner().law(),
                Real.planner().network(),
                Real.planner().scenarios(),
                new HighsSolver());
        try {
            planner.plan(planner.scenarios().get(chain).withYears(2024, 2024));
        } catch (InputException e) {
            return String.valueOf(e.getMessage());
        }
        throw new AssertionError("the chain was planned, and should have been refused");
    }

    @Test
    void anUnknownKindOfObservation() {
        int at = change("chain_observations", "tungsten,mine,", "tungsten,mined,");
        assertThat(refusal("tungsten")).isEqualTo("""
                data/chain_observations.csv:%d: kind of observation (mined) is not known
                  Maybe (mine) was meant.""".formatted(at));
    }

    @Test
    void aMaterialOfAnotherChain() {
        int at = change(
                "chain_observations", "tungsten,mine,tungsten.concentrate", "tungsten,mine,tantalum.concentrate");
        assertThat(refusal("tungsten")).isEqualTo("""
                data/chain_observations.csv:%d: material (tantalum.concentrate) is not known
                  Maybe (tungsten.concentrate) was meant.""".formatted(at));
    }

    @Test
    void aProcessFromAMaterialOfAnotherChain() {
        int at = change(
                "chain_processes",
                "tungsten,w-powder,tungsten.apt,tungsten.powder",
                "tungsten,w-powder,tungsten.apt,tantalum.powder");
        assertThat(refusal("tungsten"))
                .isEqualTo("data/chain_processes.csv:%d: material (tantalum.powder) is not known".formatted(at));
    }

    @Test
    void aChainWithoutMaterials() {
        write(
                "chain_materials",
                lines("chain_materials").stream()
                        .filter(l -> !l.startsWith("tungsten,"))
                        .toList());
        assertThat(refusal("tungsten"))
                .isEqualTo("data/chain_materials.csv:1: field (materials of the chain tungsten) has no value, and must"
                        + " have one");
    }

    @Test
    void anUnknownCountryOfAShare() {
        String share = lines("base_year").stream()
                .filter(l -> l.startsWith("tungsten,2024,made-share,CHN,"))
                .findFirst()
                .orElseThrow();
        int at = change("base_year", share, share.replace("made-share,CHN,", "made-share,CHM,"));
        assertThat(refusal("tungsten"))
                .startsWith("data/base_year.csv:%d: country (CHM) is not known\n  Maybe (".formatted(at));
    }

    @Test
    void aPartOfACountryInsteadOfTheWorld() {
        String part = lines("base_year").stream()
                .filter(l -> l.startsWith("tungsten,2024,use-part,WLD,"))
                .findFirst()
                .orElseThrow();
        int at = change("base_year", part, part.replace("use-part,WLD,", "use-part,CHN,"));
        assertThat(refusal("tungsten"))
                .isEqualTo(
                        "data/base_year.csv:%d: field (country) has the value (CHN), which is not WLD: this is a part of"
                                        .formatted(at)
                                + " what the world has");
    }

    @Test
    void aQuotationInACountryThatDoesNotTradeTheMaterial() {
        int at = change(
                "base_prices", "tungsten,2024,DEU,tungsten.concentrate", "tungsten,2024,CHM,tungsten.concentrate");
        assertThat(refusal("tungsten")).isEqualTo("""
                data/base_prices.csv:%d: country with a price of tungsten.concentrate (CHM) is not known
                  Maybe (CHN) was meant.""".formatted(at));
    }

    @Test
    void aChainWithoutAQuotation() {
        write(
                "base_prices",
                lines("base_prices").stream()
                        .filter(l -> !l.startsWith("tungsten,"))
                        .toList());
        assertThat(refusal("tungsten"))
                .isEqualTo(
                        "data/base_prices.csv:1: field (a quotation of the chain tungsten) has no value, and must have"
                                + " one");
    }

    @Test
    void aHostChainThatIsNotThere() {
        int at = change("chain_companions", "indium,CHN,indium.metal,,zinc,", "indium,CHN,indium.metal,,zink,");
        assertThat(refusal("indium")).isEqualTo("""
                data/chain_companions.csv:%d: chain (zink) is not known
                  Maybe (zinc) was meant.""".formatted(at));
    }

    @Test
    void aMaterialThatTheHostDoesNotHave() {
        int at = change(
                "chain_companions",
                "indium,CHN,indium.metal,,zinc,zinc.metal",
                "indium,CHN,indium.metal,,zinc,zinc.metl");
        assertThat(refusal("indium")).isEqualTo("""
                data/chain_companions.csv:%d: material (zinc.metl) is not known
                  Maybe (zinc.metal) was meant.""".formatted(at));
    }
}
