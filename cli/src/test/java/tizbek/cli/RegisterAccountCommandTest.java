package tizbek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A register with accounts at the command line: nobody is believed any more, and two decide. */
class RegisterAccountCommandTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String PASSWORD = "vier lose Steine im Bach";
    private static final Pattern RECOVERY = Pattern.compile("  ([a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4})\n");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final Map<String, List<String>> codes = new HashMap<>();

    /** As somebody with the password and, where the account has a second factor, the next recovery code. */
    private Spoken register(String by, String password, String... words) {
        Map<String, String> environment = new HashMap<>();
        environment.put("TIZBEK_ACCOUNT_PASSWORD", password);
        environment.put("TIZBEK_NEW_PASSWORD", PASSWORD);
        List<String> left = codes.getOrDefault(by, List.of());
        environment.put("TIZBEK_ACCOUNT_CODE", left.isEmpty() ? "" : left.getFirst());
        List<String> all = new ArrayList<>(List.of("register"));
        all.addAll(List.of(words));
        all.addAll(List.of("--register", folder.resolve("own").toString(), "--by", by));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Surroundings(ROOT, ROOT, false, name -> Optional.ofNullable(environment.get(name))),
                new PrintWriter(out),
                new PrintWriter(err),
                all.toArray(new String[0]));
        if (password.equals(PASSWORD) && !left.isEmpty() && !out.toString().contains("NOT SIGNED IN")) {
            left.removeFirst();
        }
        return new Spoken(code, out.toString(), err.toString());
    }

    private void open(String by, String id, String... words) {
        List<String> all = new ArrayList<>(List.of("account", "open", id));
        all.addAll(List.of(words));
        Spoken opened = register(by, PASSWORD, all.toArray(new String[0]));
        assertThat(opened.code()).as(opened.out() + opened.err()).isZero();
        List<String> found = new ArrayList<>();
        Matcher matcher = RECOVERY.matcher(opened.out());
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        codes.put(id, found);
    }

    private String[] words(String text) {
        return text.split(" ");
    }

    @Test
    void fromTheFirstAccountOnNobodyIsBelievedAndTwoDecide() {
        Spoken before = register("aida", PASSWORD, words("party steppe --kind company --country KAZ --name Steppe"));
        assertThat(before.code()).isZero();
        assertThat(before.err()).contains("no accounts: --by (aida) is believed");
        assertThat(register("x", PASSWORD, words("account open x --role clerk")).out())
                .contains("administrator");
        open("me", "root", "--role", "administrator");
        assertThat(codes.get("root")).hasSize(8);
        open("root", "clerk", "--role", "clerk");
        open("root", "aida", "--role", "decider");
        open("root", "bolat", "--role", "decider");
        String[] filing = words("file a-1 --country KAZ --kind exploration-licence --mineral copper --for steppe"
                + " --squares 4500:2900 --years 6");
        assertThat(register("somebody", PASSWORD, filing).out()).contains("NOT SIGNED IN");
        Spoken wrong = register("clerk", "not the password", filing);
        assertThat(wrong.code()).isEqualTo(ExitCode.NO);
        assertThat(wrong.out()).contains("NOT SIGNED IN").doesNotContain("not the password");
        Spoken filed = register("clerk", PASSWORD, filing);
        assertThat(filed.code()).as(filed.out() + filed.err()).isZero();
        assertThat(filed.err()).doesNotContain("is believed");
        String[] deciding = words("decide a-1 --right r-1 --second bolat --fact excluded_land=no --fact uranium_area=no"
                + " --fact national_company=no --fact documents_conform=yes --fact revoked_within_year=no");
        assertThat(register("clerk", PASSWORD, deciding).out()).contains("NOT RECORDED", "decider");
        Spoken proposed = register("aida", PASSWORD, deciding);
        assertThat(proposed.code()).as(proposed.out() + proposed.err()).isZero();
        assertThat(proposed.out()).contains("proposal (p-1)", "Granted", "waits for another decider");
        assertThat(register("x", PASSWORD, "proposals").out()).contains("p-1");
        assertThat(register("aida", PASSWORD, "confirm", "p-1").out()).contains("NOT RECORDED", "two persons");
        Spoken confirmed = register("bolat", PASSWORD, "confirm", "p-1");
        assertThat(confirmed.out()).contains("proposal (p-1) confirmed", "right (r-1)");
        assertThat(register("x", PASSWORD, "verify").out()).contains("is what its log says");
        assertThat(register("x", PASSWORD, "log").out())
                .contains("aida", "bolat")
                .doesNotContain(PASSWORD);
        assertThat(register("x", PASSWORD, "account", "list").out()).contains("account (aida): decider");
        assertThat(register("x", PASSWORD, "account", "list", "--sign-ins").out())
                .contains("clerk", "password", "console");
    }

    @Test
    void theAccountsOfADemonstrationAreInventedAndWork() {
        Spoken demo = register("me", PASSWORD, words("demo --rights 20 --accounts"));
        assertThat(demo.code()).as(demo.err()).isZero();
        Matcher clerk = Pattern.compile("INVENTED account demo-clerk +password (\\S+)\n")
                .matcher(demo.out());
        assertThat(clerk.find()).as(demo.out()).isTrue();
        assertThat(demo.out()).contains("demo-decider-2", "second factor");
        Spoken entered = register("demo-clerk", clerk.group(1), words("party x --kind company --country KAZ --name X"));
        assertThat(entered.code()).as(entered.out()).isZero();
    }

    @Test
    void theTableOfPermissionsIsPrinted() {
        assertThat(register("x", PASSWORD, "permissions").out()).startsWith("| what | public | holder |");
    }
}
