package tizbek.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static tizbek.solve.Programs.INF;

import java.io.IOException;
import java.io.StreamTokenizer;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Instances with published optima, read from the folder named by the environment variable TIZBEK_CASES, or from
 * shared/cases beside the checkout. They are not part of the project; without them these tests are skipped and say so.
 */
class B03_PublishedCasesTest {

    private final Solver solver = new HighsSolver();

    private static Path cases(String file) {
        String named = System.getenv("TIZBEK_CASES");
        Path folder = named == null ? Path.of("..", "..", "shared", "cases") : Path.of(named);
        Path path = folder.resolve(file).toAbsolutePath().normalize();
        if (!Files.isRegularFile(path)) {
            System.err.println("SKIPPED: the published case " + file + " is not at " + path
                    + "; set TIZBEK_CASES to the folder that holds orlib/ and mcf/");
        }
        assumeTrue(Files.isRegularFile(path), "published case (" + path + ") is there; Maybe set TIZBEK_CASES");
        return path;
    }

    /** Capacitated warehouse location from OR-Library (Beasley, JORS 41(11), 1990), with the optima published there. */
    @ParameterizedTest
    @CsvSource({
        "cap61, 932615.750", "cap62, 977799.400", "cap63, 1014062.050", "cap64, 1045650.250",
        "cap71, 932615.750", "cap72, 977799.400", "cap73, 1010641.450", "cap74, 1034976.975"
    })
    void warehouseLocation(String name, double optimum) {
        Program program = warehouses(cases("orlib/" + name + ".txt"));
        Solution solution =
                solver.solve(program, SolveOptions.DEFAULT.withMipGap(0)).requireOptimal();
        assertThat(solution.objective()).isCloseTo(optimum, within(1e-3));
    }

    /** Minimum-cost flows in DIMACS form (NETGEN and a transport problem), with the optima that come with them. */
    @ParameterizedTest
    @CsvSource({"transport_40x30, 42667", "netgen_8_08a, 142274536"})
    void minimumCostFlow(String name, double optimum) {
        Program program = flow(cases("mcf/" + name + ".min"));
        for (SolveOptions.Method method : SolveOptions.Method.values()) {
            Outcome outcome = solver.solve(program, SolveOptions.DEFAULT.withMethod(method));
            assertThat(outcome.requireOptimal().objective()).as(method.name()).isCloseTo(optimum, within(1e-4));
        }
    }

    /**
     * A warehouse location of our own that always runs, in OR-Library's form. Two warehouses of 10 with fixed costs 100
     * and 20, demands 4 and 5. Serving all from the first costs 100 + 4 + 5 = 109; all from the second 20 + 40 + 50 =
     * 110; both open 120 + 4 + 5 = 129. So 109, where the relaxation without whole warehouses would say less.
     */
    @Test
    void aSmallWarehouseLocationOfOurOwn(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("own.txt"), "2 2\n10 100\n10 20\n4\n4 40\n5\n5 50\n");
        Program program = warehouses(file);
        assertThat(solver.solve(program).requireOptimal().objective()).isCloseTo(109, within(1e-9));
    }

    /** A flow of our own: 4 units from 1 to 3; 3 fit through node 2 at 1 + 1, the last goes directly at 5: 11. */
    @Test
    void aSmallFlowOfOurOwn(@org.junit.jupiter.api.io.TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.min"), "c own\np min 3 3\nn 1 4\nn 3 -4\na 1 2 0 3 1\na 2 3 0 9 1\na 1 3 0 9 5\n");
        assertThat(solver.solve(flow(file)).requireOptimal().objective()).isCloseTo(11, within(1e-9));
    }

    /** x = share of a customer's demand from a warehouse; the costs given are for all of it. */
    private static Program warehouses(Path file) {
        double[] numbers = numbers(file);
        int m = (int) numbers[0];
        int n = (int) numbers[1];
        ProgramBuilder builder = new ProgramBuilder().minimize();
        for (int i = 0; i < m; i++) {
            int opened = builder.column("open " + i, 0, 1, numbers[3 + 2 * i]);
            builder.integer(opened);
            builder.coefficient(builder.row("capacity " + i, -INF, 0), opened, -numbers[2 + 2 * i]);
        }
        for (int j = 0; j < n; j++) {
            int at = 2 + 2 * m + j * (m + 1);
            int served = builder.row("served " + j, 1, 1);
            for (int i = 0; i < m; i++) {
                int share = builder.column(i + " to " + j, 0, 1, numbers[at + 1 + i]);
                builder.coefficient(served, share, 1);
                builder.coefficient(i, share, numbers[at]);
                int link = builder.row("only if open " + i + " " + j, -INF, 0);
                builder.coefficient(link, share, 1);
                builder.coefficient(link, i, -1);
            }
        }
        return builder.build();
    }

    private static double[] numbers(Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            StreamTokenizer tokens = new StreamTokenizer(reader);
            var numbers = java.util.stream.DoubleStream.builder();
            while (tokens.nextToken() != StreamTokenizer.TT_EOF) {
                numbers.add(tokens.nval);
            }
            return numbers.build().toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program flow(Path file) {
        ProgramBuilder builder = new ProgramBuilder().minimize();
        double[] supply = new double[0];
        java.util.List<String[]> arcs = new java.util.ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] word = line.trim().split("\\s+", -1);
                switch (word[0]) {
                    case "p" -> supply = new double[Integer.parseInt(word[2])];
                    case "n" -> supply[Integer.parseInt(word[1]) - 1] = Double.parseDouble(word[2]);
                    case "a" -> arcs.add(word);
                    default -> {}
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int i = 0; i < supply.length; i++) {
            builder.row("node " + (i + 1), supply[i], supply[i]);
        }
        for (int k = 0; k < arcs.size(); k++) {
            String[] arc = arcs.get(k);
            int column = builder.column(
                    "arc " + k, Double.parseDouble(arc[3]), Double.parseDouble(arc[4]), Double.parseDouble(arc[5]));
            builder.coefficient(Integer.parseInt(arc[1]) - 1, column, 1);
            builder.coefficient(Integer.parseInt(arc[2]) - 1, column, -1);
        }
        return builder.build();
    }
}
