package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Procedures as a clerk uses them: calls, days, reminders, appeals, countries; in words and exit codes. */
class RegisterProceduresTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private Spoken register(String words, String... more) {
        List<String> all = new ArrayList<>(List.of("register"));
        all.addAll(List.of(words.split(" ", -1)));
        all.addAll(List.of(more));
        all.addAll(List.of("--register", folder.resolve("own").toString(), "--by", "aida", "--quiet"));
        return Spoken.by(ROOT, all.toArray(new String[0]));
    }

    private Spoken recorded(String words, String... more) {
        Spoken said = register(words, more);
        assertThat(said.code()).as(words + "\n" + said.out() + said.err()).isZero();
        return said;
    }

    @Test
    void aCallIsAnnouncedBidAtAndCancelled() {
        recorded("party antimony-kg --kind company --country KGZ --name A");
        Spoken barred = register(
                "call announce c-0 --country KGZ --kind mining-licence --mineral antimony --squares 4400:2450 --opens 2099-01-01 --closes 2099-02-01 --second bolat --fact national_importance=yes",
                "--act",
                "list of 2026");
        assertThat(barred.code()).isEqualTo(ExitCode.NO);
        assertThat(barred.out()).contains("cannot be called", "kgz-national-importance");
        Spoken called = recorded(
                "call announce c-1 --country KGZ --kind mining-licence --mineral antimony --squares 4400:2450 --opens 2099-01-01 --closes 2099-02-01 --start 5000 --second bolat --fact national_importance=no",
                "--act",
                "list of 2026");
        assertThat(called.out()).contains("call (c-1), AUCTION", "ANNOUNCED");
        assertThat(register("call bid c-1 --bid b-1 --for antimony-kg --price 6000")
                        .out())
                .as("not yet")
                .contains("NOT RECORDED", "2099-01-01");
        assertThat(register("show c-1 --lang ru").out()).contains("торги (c-1)");
        recorded("call cancel c-1 --second bolat", "--ground", "error in the ground");
        assertThat(register("verify").out()).contains("is what its log says");
    }

    @Test
    void daysRemindersCorrectionAndSilenceOfAnApplication() {
        recorded("party steppe --kind company --country KAZ --name S");
        recorded(
                "file a-1 --country KAZ --kind exploration-licence --mineral copper --for steppe --squares 4500:2900 --years 6");
        assertThat(recorded("days a-1").out())
                .contains("to be decided by", "(not found)", "taken as refused", "Art. 91(2)");
        assertThat(recorded("reminders --within 60").out()).contains("decide the application", "a-1");
        assertThat(recorded("reminders --day 2099-01-01").out()).contains("OVERDUE");
        assertThat(recorded("reminders --within 60 --ics").out()).contains("BEGIN:VEVENT");
        assertThat(recorded("reminders --within 60 --json").out()).contains("\"rule\":\"kaz-exploration-licence\"");
        assertThat(register("silence a-1 --second bolat").out()).contains("NOT RECORDED", "can be decided until");
        recorded("correction ask a-1", "--what", "no map");
        assertThat(register("decide a-1 --right r-1 --second bolat").out()).contains("waits for what is missing");
        recorded("correction answer a-1");
        assertThat(register("appeal file ap-1 --about a-1 --for steppe --learnt 2026-12-01")
                        .out())
                .contains("not refused");
    }

    @Test
    void howACountryWorksIsToldWithItsSourcesAndGaps() {
        assertThat(recorded("countries").out()).contains("KAZ", "KGZ", "on-call", "auction, tender");
        assertThat(recorded("countries KAZ").out())
                .contains("<read: kz-mondaq-guide>", "NOT FOUND", "kaz-national-company", "3 months", "recalled");
        assertThat(recorded("countries TJK --lang ru").out()).contains("НЕ НАЙДЕНО");
        assertThat(recorded("countries UZB --json").out()).contains("\"basis\":\"ASSUMED\"");
        assertThat(register("countries KAS").err()).contains("(KAZ) was meant");
        assertThat(recorded("transitions --of calls").out()).contains("| ANNOUNCED |");
        assertThat(register("transitions --of callz").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void mistakesAreToldWithTheNearestValidChoice() {
        assertThat(register("call anounce c-1").err()).contains("(announce) was meant");
        assertThat(register("appeal decide ap-1 setaside").err()).contains("(set-aside) was meant");
        assertThat(register("consent ask k-1 --what sale").err()).contains("transfer");
        assertThat(register("call seal c-1 --for a --price 5 --salt short").err())
                .contains("guessed");
        assertThat(register("product answer p-1 yes").err()).contains("waive");
    }
}
