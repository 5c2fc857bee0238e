package tizbek.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tizbek.facts.ParquetTable;
import tizbek.plan.internal.Json;
import tools.jackson.databind.json.JsonMapper;

/** The tables of the real antimony plan as Parquet, read back by DuckDB and held against the same tables as CSV. */
class F05_ParquetTest {

    @TempDir
    private static Path folder;

    private static Map<String, String> csv = Map.of();

    @BeforeAll
    static void write() throws IOException {
        String json =
                PlanJson.of(new Answer(Real.controls(), List.of(), Sensitivity.none(), List.of()), Real.planner());
        PlanTables.writeParquet(json, folder);
        csv = PlanTables.of(json);
        for (Map.Entry<String, String> table : csv.entrySet()) {
            Files.writeString(folder.resolve(table.getKey()), table.getValue());
        }
    }

    private static List<String> ask(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    private static String parquet(String table) {
        return "'" + folder.resolve(table + ".parquet") + "'";
    }

    private static String csv(String table) {
        return "read_csv('" + folder.resolve(table + ".csv") + "', all_varchar = true, header = true)";
    }

    @Test
    void everyTableOfTheCsvStandsThereWithItsRowsAndColumns() throws SQLException {
        assertThat(csv.keySet()).hasSizeGreaterThan(20).contains("carbon.csv");
        for (String file : csv.keySet()) {
            String table = file.replace(".csv", "");
            assertThat(ask("select count(*) from " + parquet(table)))
                    .as(table)
                    .isEqualTo(ask("select count(*) from " + csv(table)));
            String columns = "select column_name from (describe from %s)";
            assertThat(ask(columns.formatted(parquet(table)))).as(table).isEqualTo(ask(columns.formatted(csv(table))));
        }
    }

    @Test
    void numbersTruthsListsAndTextsHaveTheirTypes() throws SQLException {
        String types = "select column_type from (describe from " + parquet("flows")
                + ") where column_name in ('year', 'material', 'tonnes', 'co2KgPerTonne', 'countriesCrossed')";
        assertThat(ask(types)).containsExactlyInAnyOrder("BIGINT", "VARCHAR", "DOUBLE", "DOUBLE", "VARCHAR[]");
        assertThat(ask("select column_type from (describe from " + parquet("mines")
                        + ") where column_name = 'byProduct'"))
                .containsExactly("BOOLEAN");
        assertThat(ask("select column_type from (describe from " + parquet("prices")
                        + ") where column_name = 'term:freight'"))
                .containsExactly("DOUBLE");
    }

    @Test
    void theNumbersAreThoseOfTheCsv() throws SQLException {
        for (String field : List.of("tonnes", "freightUsdPerTonne", "co2KgPerTonne")) {
            String sum = "select printf('%.6g', sum(" + field + "::double)) from ";
            assertThat(ask(sum + parquet("flows"))).as(field).isEqualTo(ask(sum + csv("flows")));
        }
        assertThat(ask("select len(countriesCrossed) from " + parquet("flows") + " order by 1 desc limit 1"))
                .isEqualTo(ask("select len(string_split(countriesCrossed, ';')) from " + csv("flows")
                        + " order by 1 desc limit 1"));
    }

    @Test
    void unitsAndScenarioStandInTheMetadata() throws SQLException {
        String key = "select decode(value) from parquet_kv_metadata(" + parquet("flows") + ") where decode(key) = '%s'";
        assertThat(ask(key.formatted("scenario"))).containsExactly("china-antimony-controls");
        assertThat(ask(key.formatted("columns"))).singleElement().satisfies(text -> {
            var columns = JsonMapper.shared().readTree(text);
            assertThat(columns.path("tonnes").path("unit").asString()).isEqualTo("t");
            assertThat(columns.path("freightUsdPerTonne").path("unit").asString())
                    .isEqualTo("USD/t");
            assertThat(columns.path("material").path("unit").asString("?")).isEmpty();
        });
    }

    /** A column of whole numbers in one row and of others in the next is a column of numbers; with a word it is text. */
    @Test
    void aColumnTakesTheNarrowestTypeOfAllItsCells() {
        ParquetTable table = PlanTables.typed(
                "t",
                Json.read("{\"rows\": [{\"a\": 1, \"b\": 1, \"c\": true}, {\"a\": 2.5, \"b\": \"x\", \"c\": false}]}")
                        .path("rows"));
        assertThat(table.columns())
                .extracting(ParquetTable.Column::type)
                .containsExactly(ParquetTable.Type.NUMBER, ParquetTable.Type.TEXT, ParquetTable.Type.TRUTH);
        assertThat(table.rows().getFirst()).containsEntry("a", 1.0).containsEntry("b", "1");
    }
}
