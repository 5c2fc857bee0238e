package tizbek.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of an answer as Parquet, read back by the engine. */
class ParquetTableTest {

    @TempDir
    private Path folder;

    private static final ParquetTable TABLE = new ParquetTable(
            "it's a \"table\"",
            List.of(
                    new ParquetTable.Column("year", ParquetTable.Type.WHOLE, ""),
                    new ParquetTable.Column("term:mine", ParquetTable.Type.NUMBER, "USD/t"),
                    new ParquetTable.Column("open", ParquetTable.Type.TRUTH, ""),
                    new ParquetTable.Column("by", ParquetTable.Type.LIST, ""),
                    new ParquetTable.Column("name", ParquetTable.Type.TEXT, "")),
            List.of(
                    Map.of(
                            "year",
                            2025L,
                            "term:mine",
                            0.5,
                            "open",
                            true,
                            "by",
                            List.of("a", "b"),
                            "name",
                            "Қазақстан; \"x\""),
                    Map.of("year", 2026L)));

    private static List<List<String>> read(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getString(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void typesAndCellsComeBackAndWhatIsAbsentIsNull() throws SQLException {
        Path file = folder.resolve("o'clock.parquet");
        TABLE.write(file, Map.of("title", "it's"));
        String quoted = "'" + file.toString().replace("'", "''") + "'";
        assertThat(read("select column_name, column_type from (describe from " + quoted + ")"))
                .containsExactly(
                        List.of("year", "BIGINT"),
                        List.of("term:mine", "DOUBLE"),
                        List.of("open", "BOOLEAN"),
                        List.of("by", "VARCHAR[]"),
                        List.of("name", "VARCHAR"));
        assertThat(read("from " + quoted))
                .containsExactly(
                        List.of("2025", "0.5", "true", "[a, b]", "Қазақстан; \"x\""),
                        List.of("2026", "null", "null", "null", "null"));
        assertThat(read("select decode(key), decode(value) from parquet_kv_metadata(" + quoted + ")"))
                .contains(List.of("title", "it's"))
                .anySatisfy(row -> assertThat(row.getLast()).contains("\"term:mine\":{\"unit\":\"USD/t\"}"));
    }

    /** In a process of its own, for a library once loaded stays loaded. */
    @Test
    void withoutTheLibraryOfTheEngineItIsSaidWhatCannotBeDone() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + folder.resolve("missing"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutLibrary.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("Parquet cannot be written: the query engine (DuckDB) cannot be started: ");
    }

    static final class WithoutLibrary {
        public static void main(String[] args) {
            try {
                ParquetTable.requireEngine();
                System.out.println("the engine runs");
            } catch (QueryEngineException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
