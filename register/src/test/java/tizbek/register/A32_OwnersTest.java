package tizbek.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who owns the holders, as BODS 0.4 writes it; persons stay sealed but for what the country opens. */
class A32_OwnersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("NullAway.Init") // set before each test
    private Desk desk;

    @BeforeEach
    void holdersAndPersons(@TempDir Path folder) {
        desk = Desk.in(folder)
                .on("2026-03-10")
                .company("steppe")
                .company("parent")
                .company("silent");
        desk.granted("r-1", "steppe", "2026-03-10", "4500:2900").granted("r-2", "silent", "2026-03-10", "4600:2900");
        desk.recorded(new DisclosureRequest.EnterPerson("clerk", "aigul", "Aigul Example", 1970, "KAZ", true));
        desk.recorded(new DisclosureRequest.EnterPerson("clerk", "boris", "Boris Example", null, "", null));
    }

    @AfterEach
    void holds() {
        desk.holds();
        desk.close();
    }

    private static Ownership.Interest share(
            String owner, @Nullable String least, @Nullable String most, boolean beneficial) {
        return new Ownership.Interest(
                owner,
                Ownership.Kind.SHAREHOLDING,
                Ownership.Way.DIRECT,
                least == null ? null : new BigDecimal(least),
                most == null ? null : new BigDecimal(most),
                beneficial,
                Desk.day("2020-01-01"),
                null);
    }

    private static DisclosureRequest.DeclareOwners declare(String subject, Ownership.Interest... interests) {
        return new DisclosureRequest.DeclareOwners(
                "clerk", subject, List.of(interests), null, Ownership.Source.SELF_DECLARATION, List.of());
    }

    private String bods() {
        return Disclosure.bods(desk.register, Desk.day("2026-11-26"));
    }

    private void aChain() {
        desk.recorded(declare("steppe", share("parent", "75", "75", false), share("boris", "10", "25", true)));
        desk.recorded(declare("parent", share("aigul", "100", "100", true)));
    }

    @Test
    void theStatementsAreThoseOfTheStandardAndNameOnlyWhatStandsBefore() throws IOException {
        aChain();
        String bods = bods();
        assertThat(errors(Files.readString(Path.of("src/test/resources/bods-0.4-reading.json")), bods, Map.of()))
                .isEmpty();
        Set<String> records = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode statement : JSON.readTree(bods)) {
            assertThat(ids.add(statement.get("statementId").stringValue()))
                    .as("once")
                    .isTrue();
            JsonNode details = statement.get("recordDetails");
            for (String end : List.of("subject", "interestedParty")) {
                if (details.has(end) && details.get(end).isString()) {
                    assertThat(records).contains(details.get(end).stringValue());
                }
            }
            records.add(statement.get("recordId").stringValue());
        }
        assertThat(bods()).as("the same statements have the same ids").isEqualTo(bods);
    }

    /** The official files are not ours to keep: whoever has them names their folder. */
    @Test
    void theOfficialSchemaAcceptsThem() throws IOException {
        String folder = System.getenv("TIZBEK_BODS");
        assumeTrue(folder != null, "TIZBEK_BODS names no folder with the schema of BODS 0.4: not held against it");
        aChain();
        Map<String, String> schemas = new TreeMap<>();
        try (var files = Files.list(Path.of(folder))) {
            files.filter(f -> f.toString().endsWith(".json")).forEach(f -> {
                String text = read(f);
                schemas.put(JSON.readTree(text).get("$id").stringValue(), text);
            });
        }
        assertThat(errors(schemas.getOrDefault("urn:statement", ""), bods(), schemas))
                .isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> errors(String schema, String text, Map<String, String> others) {
        List<String> errors = new ArrayList<>();
        SchemaRegistry registry =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, b -> b.schemas(others));
        (others.isEmpty()
                        ? registry.getSchema(schema, InputFormat.JSON)
                        : registry.getSchema(SchemaLocation.of("urn:statement")))
                .validate(text, InputFormat.JSON)
                .forEach(e -> errors.add(e.toString()));
        return errors;
    }

    @Test
    void aBrokenStatementIsFoundByTheSchema() throws IOException {
        aChain();
        String schema = Files.readString(Path.of("src/test/resources/bods-0.4-reading.json"));
        assertThat(errors(schema, bods().replace("knownPerson", "famousPerson"), Map.of()))
                .isNotEmpty();
        assertThat(errors(
                        schema,
                        bods().replace("\"directOrIndirect\":\"direct\"", "\"directOrIndirect\":\"maybe\""),
                        Map.of()))
                .isNotEmpty();
    }

    /** Four digits in a row stand in a hash by chance. */
    private static String withoutHashes(String text) {
        return text.replaceAll("[0-9a-f-]{32,}", "");
    }

    @Test
    void whatACountryOpensIsThereAndTheRestIsSealed() {
        aChain();
        String log = withoutHashes(desk.register.log(1, 100).toString());
        assertThat(log).doesNotContain("Aigul Example", "1970", "Boris Example");
        assertThat(withoutHashes(bods()))
                .contains("Aigul Example", "Boris Example", "\"isPep\"", "\"code\":\"KZ\"")
                .as("birth years stay closed")
                .doesNotContain("1970");
        desk.recorded(new Request.ErasePerson("admin", "second", "aigul"));
        assertThat(bods()).doesNotContain("Aigul Example").contains("anonymousPerson", "personal data were removed");
    }

    @Test
    void ownersOfWhoHoldsNothingStayClosed() {
        desk.recorded(declare("parent", share("aigul", "100", "100", true)));
        assertThat(bods()).doesNotContain("Aigul Example").contains("interestedPartyExemptFromDisclosure");
    }

    @Test
    void whoDeclaredNothingIsListed() {
        aChain();
        assertThat(Disclosure.withoutOwners(desk.register))
                .extracting(Party::id)
                .containsExactly("silent");
        assertThat(bods()).contains("informationUnknownToPublisher");
    }

    @Test
    void aNewDeclarationTakesThePlaceOfTheOldAndTheLogKeepsBoth() {
        aChain();
        desk.recorded(declare("steppe", share("boris", "100", "100", true)));
        assertThat(desk.register.find(Ownership.class, "steppe").orElseThrow())
                .returns(2, Ownership::revision)
                .satisfies(o -> assertThat(o.interests()).singleElement().returns("boris", Ownership.Interest::owner));
        assertThat(desk.register.log(1, 100).stream().filter(e -> e.body().contains("OwnersDeclared")))
                .hasSize(3);
        assertThat(bods()).contains("\"recordStatus\":\"updated\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            steppe | nobody | 10  | 10  | owner
            steppe | steppe | 10  | 10  | owner
            steppe | aigul  | 60  | 101 | share
            steppe | aigul  | 60  | 50  | share
            steppe | aigul  | -1  | 50  | share
            steppe | parent | 100 | 100 | owner
            aigul  | boris  | 100 | 100 | owner
            nobody | boris  | 100 | 100 | unknown
            """)
    void whatCannotBeIsRefused(String subject, String owner, String least, String most, String rule) {
        assertThat(desk.refused(declare(subject, share(owner, least, most, true)))
                        .rule())
                .isEqualTo(rule);
    }

    @Test
    void sharesAddUpToAHundredAtMost() {
        assertThat(desk.refused(declare("steppe", share("aigul", "60", "60", true), share("boris", "41", "41", true)))
                        .rule())
                .isEqualTo("share");
        assertThat(desk.refused(declare("steppe")).text().en()).contains("--none");
        desk.recorded(new DisclosureRequest.DeclareOwners(
                "clerk", "steppe", List.of(), Ownership.None.NO_OWNERS, Ownership.Source.VERIFIED, List.of()));
        assertThat(bods()).contains("noBeneficialOwners");
    }
}
