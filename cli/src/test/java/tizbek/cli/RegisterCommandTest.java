package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as a clerk uses it: from the filing to a dealing, in words and exit codes. */
class RegisterCommandTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Spoken register(String... words) {
        List<String> all = new ArrayList<>(List.of("register"));
        all.addAll(List.of(words));
        all.addAll(List.of("--register", folder.resolve("own").toString(), "--by", "aida", "--quiet"));
        return Spoken.by(ROOT, all.toArray(new String[0]));
    }

    private void partyAndFiling() {
        register("party", "steppe", "--kind", "company", "--country", "KAZ", "--name", "Steppe");
        Spoken filed = register(
                "file",
                "a-1",
                "--country",
                "KAZ",
                "--kind",
                "exploration-licence",
                "--mineral",
                "copper",
                "--for",
                "steppe",
                "--squares",
                "4500:2900-4502:2901",
                "--years",
                "6");
        assertThat(filed.code()).as(filed.out() + filed.err()).isZero();
        assertThat(filed.out()).contains("application (a-1) no. 1", "6 squares", "entry 2 of the log");
    }

    private Spoken granted() {
        return register(
                "decide",
                "a-1",
                "--right",
                "r-1",
                "--second",
                "bolat",
                "--fact",
                "excluded_land=no",
                "--fact",
                "uranium_area=no",
                "--fact",
                "national_company=no",
                "--fact",
                "documents_conform=yes",
                "--fact",
                "revoked_within_year=no");
    }

    @Test
    void whatTheLawAsksForIsListedAndThenItIsGranted() {
        partyAndFiling();
        Spoken unclear = register("decide", "a-1", "--right", "r-1", "--second", "bolat");
        assertThat(unclear.code()).isEqualTo(ExitCode.NO);
        assertThat(unclear.out()).contains("NOT RECORDED", "excluded_land", "--fact", "kaz-excluded-land");
        Spoken granted = granted();
        assertThat(granted.code()).as(granted.out() + granted.err()).isZero();
        assertThat(granted.out()).contains("right (r-1)", "rests on", "kaz-first-come");
        Spoken barred = register("deal", "transfer", "r-1", "--from", "steppe", "--to", "steppe", "--second", "bolat");
        assertThat(barred.code()).isEqualTo(ExitCode.NO);
        assertThat(register("due", "r-1").out()).contains("kaz-minexp", "KZT");
        assertThat(register("show", "r-1", "--lang", "ru").out()).contains("право (r-1)");
        assertThat(register("export").out()).contains("\"tenementType\":\"exploration-licence\"");
        assertThat(register("verify").out()).contains("3 entries", "is what its log says");
        assertThat(register("rebuild").out()).contains("(3) entries");
    }

    @Test
    void mistakesAreToldWithoutAStackTrace() {
        partyAndFiling();
        assertThat(register(
                                "file",
                                "a-2",
                                "--country",
                                "KAZ",
                                "--kind",
                                "exploration-licence",
                                "--mineral",
                                "copper",
                                "--for",
                                "steppe",
                                "--squares",
                                "4500",
                                "--years",
                                "6")
                        .code())
                .isEqualTo(ExitCode.BAD_INPUT);
        Spoken dealing = register("deal", "transferr", "r-1", "--second", "bolat");
        assertThat(dealing.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(dealing.err()).contains("(transferr)", "transfer").doesNotContain("\tat ");
        assertThat(register("show", "nothing").code()).isEqualTo(ExitCode.NO);
        assertThat(register("demo").err()).contains("empty register");
        assertThat(register("party", "x", "--kind", "club", "--country", "KAZ", "--name", "X")
                        .err())
                .contains("state-company");
    }

    @Test
    void aBackupIsRestoredElsewhereAndReplacesNothing() {
        partyAndFiling();
        String file = folder.resolve("own.backup").toString();
        assertThat(register("backup", file).out()).contains("(2) entries", "private key is in it");
        assertThat(register("backup", file).err()).contains("is there already");
        Spoken over = register("restore", file);
        assertThat(over.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(over.err()).contains("has a register already", "Maybe");
        Spoken restored = Spoken.by(
                ROOT,
                "register",
                "restore",
                file,
                "--register",
                folder.resolve("new").toString(),
                "--lang",
                "ru");
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("реестр соответствует журналу");
    }

    @Test
    void aServerThatIsNotThereIsNoFaultOfOurs() {
        Spoken nobody = register("list", "rights", "--url", "jdbc:postgresql://127.0.0.1:1/register", "--user", "x");
        assertThat(nobody.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(nobody.err()).contains("cannot be opened", "the server does not run");
    }

    @Test
    void anArrestIsShownWithTheRightItBars() {
        partyAndFiling();
        granted();
        Spoken imposed = register(
                "restrict", "x-1", "--on", "r-1", "--kind", "arrest", "--ground", "ruling 17", "--second", "bolat");
        assertThat(imposed.code()).as(imposed.out() + imposed.err()).isZero();
        assertThat(register("show", "r-1").out()).contains("restriction (x-1)", "ruling 17", "until it is lifted");
        assertThat(register("deal", "surrender", "r-1", "--second", "bolat").out())
                .contains("NOT RECORDED", "under restriction (x-1");
        Spoken bad = register("restrict", "x-2", "--on", "r-1", "--bars", "sale", "--ground", "r", "--second", "bolat");
        assertThat(bad.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(bad.err()).contains("--bars (sale) is no dealing", "transfer");
        assertThat(register("restrict", "x-1", "--lift", "--ground", "ruling 31", "--second", "bolat")
                        .code())
                .isZero();
    }

    @Test
    void theNameOfAPersonIsReadForAReasonAndRemoved() {
        register("party", "aigul", "--kind", "person", "--country", "KAZ", "--name", "Aigul Example");
        assertThat(register("sealed", "aigul").err()).contains("Maybe --why TEXT");
        assertThat(register("sealed", "aigul", "--why", "letter of 3 May").out())
                .contains("Aigul Example");
        assertThat(register("log").out()).contains("letter of 3 May").doesNotContain("Aigul Example");
        assertThat(register("sealed", "aigul", "--remove", "--second", "aida").code())
                .as("one is not two")
                .isEqualTo(ExitCode.NO);
        assertThat(register("sealed", "aigul", "--remove", "--second", "bolat").code())
                .isZero();
        assertThat(register("sealed", "aigul", "--why", "again").out()).contains("NOT READ");
        assertThat(register("verify").out()).contains("is what its log says");
    }
}
