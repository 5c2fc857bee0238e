package tizbek.desk.internal.api;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tizbek.desk.internal.web.Problem;
import tizbek.facts.DataPackage;
import tizbek.facts.Defect;
import tizbek.facts.FactsDatabase;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.facts.RowsJson;
import tizbek.facts.TableDescription;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.law.LawLibrary;
import tizbek.network.Corridors;
import tizbek.network.Network;
import tizbek.network.RouteInquiry;
import tizbek.network.SiteNames;
import tizbek.plan.Scenarios;
import tizbek.plan.Words;

/**
 * What the desk answers from: one data package with its laws, its map and its scenarios, each read when it is first
 * needed. The files are read once; whoever changes them starts the desk again.
 */
public final class Stock implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Stock.class.getName());

    private final DataPackage data;
    private final Path home;
    private final String version;
    private final Lazy<Law> law;
    private final Lazy<Network> network;
    private final Lazy<FactsDatabase> database;
    private final Lazy<Map<String, TableDescription>> tables;
    private final Lazy<Map<String, Words>> minerals;
    private final Lazy<Map<String, Words>> countries;
    private final Lazy<LawLibrary> inEnglish;
    private final Lazy<LawLibrary> inRussian;
    private final Lazy<SiteNames> siteNames;
    private final Lazy<Corridors> corridors;
    private final Map<String, RouteInquiry> inquiries = new ConcurrentHashMap<>();

    /**
     * @param home the folder with {@code laws/} and {@code scenarios/}
     * @param version of the program
     */
    public Stock(DataPackage data, Path home, String version) {
        this.data = data;
        this.home = home;
        this.version = version;
        this.law = new Lazy<>(() -> Law.read(lawFolder(), KnownNames.of(data)));
        this.network = new Lazy<>(() -> Network.read(data));
        this.database = new Lazy<>(() -> FactsDatabase.readable(data));
        this.tables = new Lazy<>(this::described);
        this.minerals = new Lazy<>(() -> names("commodities", "name"));
        this.countries = new Lazy<>(() -> names("countries", "name_en"));
        this.inEnglish = new Lazy<>(() -> new LawLibrary(law.get(), data, true));
        this.inRussian = new Lazy<>(() -> new LawLibrary(law.get(), data, false));
        this.siteNames = new Lazy<>(() -> SiteNames.of(data, network.get()));
        this.corridors = new Lazy<>(() -> Corridors.read(data, network.get()));
    }

    /** The law with the names of what it speaks of. */
    public LawLibrary library(boolean english) {
        return english ? inEnglish.get() : inRussian.get();
    }

    /** What the sites of the map are called. */
    public SiteNames siteNames() {
        return siteNames.get();
    }

    public Corridors corridors() {
        return corridors.get();
    }

    /**
     * Who answers questions for routes, where trains of this kind run.
     *
     * @throws tizbek.facts.InputException if there is no such kind
     */
    public RouteInquiry inquiry(String service) {
        RouteInquiry known = inquiries.get(service);
        if (known == null) {
            known = RouteInquiry.of(data, network(), service);
            inquiries.put(service, known);
        }
        return known;
    }

    /** Reads what most pages need, so that the first reader need not wait for it: the law beside the tables. */
    public void warm() throws InterruptedException {
        Thread reading = Thread.ofPlatform().name("desk-law").daemon().start(() -> {
            try {
                law.get();
            } catch (InputException e) {
                // Told, with every defect, to whoever asks for the law.
                LOG.log(System.Logger.Level.DEBUG, "the law could not be read", e);
            }
        });
        network.get();
        database.get();
        reading.join();
    }

    public DataPackage data() {
        return data;
    }

    /** How documents name the data; not a path of this machine. */
    public String shownData() {
        return data.overlayFolders().isEmpty()
                ? "data"
                : "data with " + data.overlayFolders().getLast().getFileName();
    }

    public String version() {
        return version;
    }

    public Law law() {
        return law.get();
    }

    public Path lawFolder() {
        return home.resolve("laws");
    }

    public Network network() {
        return network.get();
    }

    public FactsDatabase database() {
        return database.get();
    }

    public Path scenarioFolder() {
        return home.resolve("scenarios");
    }

    public Scenarios scenarios() {
        return Scenarios.in(scenarioFolder());
    }

    /** What the package says of each table, by name. */
    public Map<String, TableDescription> tables() {
        return tables.get();
    }

    /** Minerals by id. */
    public Map<String, Words> minerals() {
        return minerals.get();
    }

    /** Countries by their code of three letters. */
    public Map<String, Words> countries() {
        return countries.get();
    }

    /** What to say of an id in an address that nobody knows. */
    static Problem unknown(String kind, String id, Collection<String> known) {
        return Problem.of(404, "id", unknownName(kind, id, known));
    }

    /** A name that was typed and that nobody knows, with the nearest that is. */
    public static InputException unknownName(String kind, String name, Collection<String> known) {
        return new InputException(new Defect.UnknownName(new Location("", 1), kind, name, NearestName.of(name, known)));
    }

    /** Today, by the clock of this machine. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /** The document with the rows that a user laid over the bundled ones, as the command line prints it. */
    public String withOverlay(String json) {
        return data.overlayFolders().isEmpty() ? json : RowsJson.with(json, data.overlaid());
    }

    private Map<String, TableDescription> described() {
        Map<String, TableDescription> described = new LinkedHashMap<>();
        data.describe().forEach(t -> described.put(t.name(), t));
        return described;
    }

    private Map<String, Words> names(String table, String english) {
        Map<String, Words> names = new LinkedHashMap<>();
        for (Row row : data.readable(table).rows()) {
            String id = row.getText("id");
            String en = row.findText(english).orElse(id);
            names.put(id, new Words(en, row.findText("name_ru").orElse(en)));
        }
        return names;
    }

    @Override
    public void close() {
        FactsDatabase open = database.peek();
        if (open != null) {
            open.close();
        }
    }
}
