package tizbek.register.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import tizbek.register.StoreException;

/**
 * A GeoPackage (OGC 12-128r18): a file of SQLite with one layer of polygons in longitude and latitude of WGS 84, to be written,
 * or any layer, to be read.
 */
public final class GeoPackage implements AutoCloseable {

    private static final int APPLICATION = 0x47504B47;
    private static final int VERSION = 10300;
    private static final int HEADER_WITH_FRAME = 40;
    private static final int SHORT_HEADER = 8;
    private static final int WGS_84 = 4326;
    private static final int AT_ONCE = 1000;
    /** Numbers of the bits of a header: little-endian; a frame of four numbers; no geometry in it. */
    private static final int LITTLE_ENDIAN = 1;

    private static final int FRAME_OF_FOUR = 1 << 1;
    private static final int EMPTY = 1 << 4;

    private static final String WKT = "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
            + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
            + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4326\"]]";

    private final Connection connection;
    private final String layer;
    private final PreparedStatement insertion;
    private final Envelope frame = new Envelope();
    private int waiting;

    private GeoPackage(Connection connection, String layer, PreparedStatement insertion) {
        this.connection = connection;
        this.layer = layer;
        this.insertion = insertion;
    }

    /** Makes an empty one; {@code columns} are texts. */
    public static GeoPackage create(Path file, String layer, List<String> columns, String licence) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma application_id = " + APPLICATION);
            statement.execute("pragma user_version = " + VERSION);
            connection.setAutoCommit(false);
            for (String sql : tables()) {
                statement.execute(sql);
            }
            statement.execute("create table \"" + layer + "\" (fid integer primary key autoincrement not null,"
                    + " geom multipolygon, "
                    + columns.stream().map(c -> "\"" + c + "\" text").collect(Collectors.joining(", ")) + ")");
        }
        systems(connection);
        try (PreparedStatement contents = connection.prepareStatement(
                "insert into gpkg_contents (table_name, data_type, identifier, description, srs_id) values (?, 'features', ?, ?, 4326)")) {
            contents.setString(1, layer);
            contents.setString(2, layer);
            contents.setString(3, licence);
            contents.executeUpdate();
        }
        try (PreparedStatement geometry = connection.prepareStatement(
                "insert into gpkg_geometry_columns values (?, 'geom', 'MULTIPOLYGON', 4326, 0, 0)")) {
            geometry.setString(1, layer);
            geometry.executeUpdate();
        }
        String names = columns.stream().map(c -> ", \"" + c + "\"").collect(Collectors.joining());
        return new GeoPackage(
                connection,
                layer,
                connection.prepareStatement("insert into \"" + layer + "\" (geom" + names + ") values (?"
                        + ", ?".repeat(columns.size()) + ")"));
    }

    private static List<String> tables() {
        return List.of("""
                create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer primary key, organization text not null,
                organization_coordsys_id integer not null, definition text not null, description text)""", """
                create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique,
                description text default '', last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                min_x double, min_y double, max_x double, max_y double, srs_id integer,
                constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id))""", """
                create table gpkg_geometry_columns (table_name text not null, column_name text not null,
                geometry_type_name text not null, srs_id integer not null, z tinyint not null, m tinyint not null,
                constraint pk_geom_cols primary key (table_name, column_name), constraint uk_gc_table_name unique (table_name),
                constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
                constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id))""");
    }

    private static void systems(Connection connection) throws SQLException {
        try (PreparedStatement insertion =
                connection.prepareStatement("insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)")) {
            system(insertion, "WGS 84 geodetic", WGS_84, "EPSG", WKT);
            system(insertion, "Undefined Cartesian SRS", -1, "NONE", "undefined");
            system(insertion, "Undefined geographic SRS", 0, "NONE", "undefined");
        }
    }

    private static void system(PreparedStatement insertion, String name, int id, String organization, String definition)
            throws SQLException {
        insertion.setString(1, name);
        insertion.setInt(2, id);
        insertion.setString(3, organization);
        insertion.setInt(4, id);
        insertion.setString(5, definition);
        insertion.setString(6, name);
        insertion.executeUpdate();
    }

    /** Adds a row. */
    public void add(List<String> cells, MultiPolygon geometry) {
        try {
            insertion.setBytes(1, blob(geometry));
            for (int i = 0; i < cells.size(); i++) {
                String cell = cells.get(i);
                insertion.setString(i + 2, cell.isEmpty() ? null : cell);
            }
            insertion.addBatch();
            frame.expandToInclude(geometry.getEnvelopeInternal());
            if (++waiting == AT_ONCE) {
                insertion.executeBatch();
                waiting = 0;
            }
        } catch (SQLException e) {
            throw new StoreException("GeoPackage cannot be written", e);
        }
    }

    private static byte[] blob(Geometry geometry) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        boolean empty = geometry.isEmpty();
        ByteBuffer blob = ByteBuffer.allocate((empty ? SHORT_HEADER : HEADER_WITH_FRAME) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
        blob.put((byte) (LITTLE_ENDIAN | (empty ? EMPTY : FRAME_OF_FOUR))).putInt(WGS_84);
        if (!empty) {
            Envelope frame = geometry.getEnvelopeInternal();
            blob.putDouble(frame.getMinX()).putDouble(frame.getMaxX());
            blob.putDouble(frame.getMinY()).putDouble(frame.getMaxY());
        }
        return blob.put(wkb).array();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                insertion) {
            insertion.executeBatch();
            if (!frame.isNull()) {
                try (PreparedStatement update = connection.prepareStatement(
                        "update gpkg_contents set min_x = ?, max_x = ?, min_y = ?, max_y = ? where table_name = ?")) {
                    update.setDouble(1, frame.getMinX());
                    update.setDouble(2, frame.getMaxX());
                    update.setDouble(3, frame.getMinY());
                    update.setDouble(4, frame.getMaxY());
                    update.setString(5, layer);
                    update.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    /**
     * A row that was read.
     *
     * @param cells by column, as text
     * @param geometryOrNull null where it has none, or one that cannot be read
     */
    public record Row(Map<String, String> cells, @Nullable Geometry geometryOrNull) {}

    /** Reads a layer in the order of its rows; {@code use} has each with its number, from 1. Returns its EPSG code. */
    public static int read(Path file, String layer, ObjIntConsumer<Row> use) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro")) {
            String column;
            int system;
            try (PreparedStatement about = connection.prepareStatement(
                    "select column_name, srs_id from gpkg_geometry_columns where table_name = ?")) {
                about.setString(1, layer);
                try (ResultSet rows = about.executeQuery()) {
                    if (!rows.next()) {
                        throw new SQLException("no layer (" + layer + ")");
                    }
                    column = rows.getString(1);
                    system = rows.getInt(2);
                }
            }
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select * from \"" + layer.replace("\"", "\"\"") + "\" order by rowid")) {
                int number = 0;
                while (rows.next()) {
                    use.accept(row(rows, column), ++number);
                }
            }
            return system;
        }
    }

    private static Row row(ResultSet rows, String column) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        Geometry geometry = null;
        ResultSetMetaData about = rows.getMetaData();
        for (int i = 1; i <= about.getColumnCount(); i++) {
            String name = about.getColumnName(i);
            if (name.equals(column)) {
                geometry = geometry(rows.getBytes(i));
            } else {
                String cell = rows.getString(i);
                cells.put(name, cell == null ? "" : cell);
            }
        }
        return new Row(cells, geometry);
    }

    private static @Nullable Geometry geometry(byte @Nullable [] blob) {
        if (blob == null || blob.length < SHORT_HEADER || blob[0] != 'G' || blob[1] != 'P') {
            return null;
        }
        List<Integer> doubles = new ArrayList<>(List.of(0, 4, 6, 6, 8));
        int kind = (blob[3] >> 1) & 7;
        if (kind >= doubles.size()) {
            return null;
        }
        int from = SHORT_HEADER + Double.BYTES * doubles.get(kind);
        try {
            return from > blob.length ? null : new WKBReader().read(Arrays.copyOfRange(blob, from, blob.length));
        } catch (ParseException e) {
            return null;
        }
    }
}
