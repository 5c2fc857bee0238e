package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a holder hands in and what the public reads, as they type it. */
class RegisterDisclosureCommandTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Spoken register(String line) {
        List<String> all = new ArrayList<>(List.of("register"));
        all.addAll(List.of(line.split(" ")));
        all.addAll(List.of("--register", folder.resolve("own").toString(), "--quiet"));
        return Spoken.by(ROOT, all.toArray(new String[0]));
    }

    private Spoken recorded(String line) {
        Spoken spoken = register(line);
        assertThat(spoken.code()).as(spoken.out() + spoken.err()).isEqualTo(ExitCode.YES);
        return spoken;
    }

    @BeforeEach
    void aRight() {
        recorded("party steppe --kind company --country KAZ --name Steppe --by aida");
        recorded("file a-1 --country KAZ --kind exploration-licence --mineral copper --for steppe"
                + " --squares 4500:2900-4501:2900 --years 6 --by aida");
        recorded("decide a-1 --right r-1 --by aida --second bolat --fact excluded_land=no --fact uranium_area=no"
                + " --fact national_company=no --fact documents_conform=yes --fact revoked_within_year=no");
    }

    @Test
    void whatIsHandedInIsHeldAgainstTheLaw() {
        int year = DisclosureInput.today().getYear();
        recorded("submit s-1 --right r-1 --year " + year + " --figure expenditure=1 --currency KZT --by holder");
        Spoken own = register("settle s-1 --accept --by holder");
        assertThat(own.code()).isEqualTo(ExitCode.NO);
        assertThat(own.out()).contains("NOT RECORDED", "--by ACCOUNT");
        recorded("settle s-1 --accept --by clerk");
        String account = recorded("duties r-1 --from " + year + " --to " + year + " --on " + (year + 1) + "-02-01")
                .out();
        assertThat(account).contains("kaz-minexp", "1 KZT", "What follows", "Gaps");
        assertThat(recorded("due r-1 --from " + year + " --to " + year + " --on " + (year + 1) + "-02-01")
                        .out())
                .isEqualTo(account);
        assertThat(recorded("duties steppe --csv").out()).startsWith("right,year,act,provision");
        assertThat(recorded("duties steppe --ics").out()).contains("BEGIN:VCALENDAR", "r-1-term-");
        assertThat(register("duties nobody").err()).contains("neither a right nor a party");
        assertThat(register("submit s-2 --right r-1 --year " + year + " --figure expenditure")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void thePublicReadsOwnersCompletenessAndPayments() {
        assertThat(recorded("owners").out()).contains("declared no owners", "steppe");
        recorded("person aigul --name Aigul --born 1970 --nationality KAZ --exposed no --by aida");
        Spoken wrong = register("declare steppe --owner aigul,shares=60 --by aida");
        assertThat(wrong.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(wrong.err()).contains("(share) was meant");
        recorded("declare steppe --owner aigul,share=60-75,since=2020-01-01 --by aida");
        // Without hashes, in which four digits stand in a row by chance.
        assertThat(recorded("owners --format bods").out().replaceAll("[0-9a-f-]{32,}", ""))
                .contains("\"bodsVersion\":\"0.4\"", "\"fullName\":\"Aigul\"")
                .doesNotContain("1970");
        assertThat(recorded("eiti").out()).contains("KAZ", "100.0", "EITI 2.3");
        recorded("payment r-1 --year " + DisclosureInput.today().getYear()
                + " --stream licence-fee --side company --amount 129750 --currency KZT --by aida");
        assertThat(recorded("payments --csv").out()).contains("licence-fee,KZT,129750,,,company-alone");
        assertThat(register("payment r-1 --year 2026 --stream fee --side firm --amount 1 --currency KZT")
                        .err())
                .contains("company, agency");
    }

    @Test
    void aStatementIsReadFromAFile() throws IOException {
        recorded("person geologist --name Competent --by aida");
        Path file = folder.resolve("north.yaml");
        String text = """
                id: north-2025
                right: r-1
                deposit: north
                mineral: copper
                date: 2025-06-30
                system: CRIRSCO
                standard: KAZRC
                counted: Cu
                grade-unit: percent
                classes:
                  - {class: Indicated, ore-t: 12300000, grade: 0.53, contained-t: 65200}
                person: {party: geologist, name-open: yes, body: PONEN, experience-years: 12, statement: %s}
                """.formatted("a".repeat(64));
        Files.writeString(file, text.replace("0.53", "5.3"));
        Spoken wrong = register("statement " + file + " --by aida");
        assertThat(wrong.code()).isEqualTo(ExitCode.NO);
        assertThat(wrong.out()).contains("contain 651900 t of Cu, not (65200)");
        Files.writeString(file, text);
        recorded("statement " + file + " --by aida");
        assertThat(recorded("resources --readings").out()).contains("CRIRSCO", "Indicated", "65200", "Competent");
        Files.writeString(file, text.replace("CRIRSCO", "JORC"));
        assertThat(register("statement " + file + " --by aida").err()).contains("CRIRSCO, UNFC or GKZ", "north.yaml");
    }
}
