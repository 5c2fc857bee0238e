package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import tizbek.register.internal.GeoPackage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rights are given out as GeoJSON, CSV and GeoPackage, with outlines and a licence. */
class A08_ExportTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void aRegisterWithARing() {
        desk = Desk.in(folder.resolve("register")).on("2026-03-10").company("steppe");
        // Eight squares around a ninth.
        desk.granted(
                "ring",
                "steppe",
                "2026-03-10",
                "4500:2900",
                "4501:2900",
                "4502:2900",
                "4500:2901",
                "4502:2901",
                "4500:2902",
                "4501:2902",
                "4502:2902");
        desk.granted("single", "steppe", "2026-03-10", "4510:2900");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void squaresBecomeOneOutlineWithItsHole() {
        JsonNode all = JsonMapper.shared().readTree(RightsJson.geoJson(desk.register, 10));
        assertThat(all.path("license").asString()).contains("CC-BY-4.0");
        JsonNode ring = all.path("features").path(0);
        assertThat(ring.path("geometry").path("coordinates").toString())
                .isEqualTo("[[[[75.0,48.333333333333336],[75.05,48.333333333333336],[75.05,48.38333333333333],"
                        + "[75.0,48.38333333333333],[75.0,48.333333333333336]],"
                        + "[[75.03333333333333,48.35],[75.01666666666667,48.35],[75.01666666666667,48.36666666666667],"
                        + "[75.03333333333333,48.36666666666667],[75.03333333333333,48.35]]]]");
        // Of a square of a minute at 48°20' N: 1.8536 km by 1.2352 km, on the ellipsoid.
        assertThat(all.path("features").path(1).path("properties").path("area").asDouble())
                .isEqualTo(2.29);
    }

    @Test
    void aTableHasItsLicenceItsSquaresAndItsOutline() {
        StringBuilder text = new StringBuilder();
        assertThat(RightsExport.csv(desk.register, 1, text)).isEqualTo(1);
        List<String> lines = text.toString().lines().toList();
        assertThat(lines.getFirst())
                .startsWith("# Register of subsoil rights of Kazakhstan")
                .contains("CC-BY-4.0");
        assertThat(lines.get(2)).startsWith("identifier,name,tenementType").endsWith("squares,outline");
        assertThat(lines.get(3))
                .contains("ring,exploration-licence", "4500:2900 4501:2900", "\"MULTIPOLYGON (((75 48.3");
        assertThat(lines).hasSize(4);
    }

    @Test
    void aGeoPackageIsOneByItsTablesAndHeaders() throws SQLException {
        Path file = folder.resolve("rights.gpkg");
        assertThat(RightsExport.geoPackage(desk.register, 10, file)).isEqualTo(2);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            assertThat(one(statement, "pragma application_id")).isEqualTo(String.valueOf(0x47504B47));
            assertThat(one(statement, "pragma foreign_key_check")).isEmpty();
            assertThat(one(statement, "pragma integrity_check")).isEqualTo("ok");
            assertThat(one(statement, "select min_x from gpkg_contents")).isEqualTo("75.0");
            assertThat(one(statement, "select description from gpkg_contents")).contains("CC-BY-4.0");
            assertThat(one(statement, "select hex(substr(geom, 1, 8)) from tenements"))
                    .isEqualTo("47500003E6100000");
        }
        TreeSet<String> read = new TreeSet<>();
        int system = GeoPackage.read(file, "tenements", (row, number) -> {
            Geometry geometry = java.util.Objects.requireNonNull(row.geometryOrNull());
            read.add(number + " " + row.cells().get("identifier") + " " + geometry.getNumPoints());
        });
        assertThat(system).isEqualTo(4326);
        assertThat(read).containsExactly("1 ring 10", "2 single 5");
    }

    @Test
    void gdalReadsTheGeoPackage() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/ogrinfo")), "ogrinfo is not here: GDAL was not asked");
        Path file = folder.resolve("rights.gpkg");
        RightsExport.geoPackage(desk.register, 10, file);
        Process ogrinfo = new ProcessBuilder("/usr/bin/ogrinfo", "-al", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(ogrinfo.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(ogrinfo.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .contains("Feature Count: 2", "Geometry: Multi Polygon", "identifier (String) = ring", "WGS 84")
                .doesNotContain("Warning")
                .doesNotContain("ERROR");
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
