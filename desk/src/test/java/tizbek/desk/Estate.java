package tizbek.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import tizbek.law.Law;
import tizbek.register.Block;
import tizbek.register.Dealing;
import tizbek.register.DemonstrationAccounts;
import tizbek.register.Jurisdiction;
import tizbek.register.Outcome;
import tizbek.register.Party;
import tizbek.register.Place;
import tizbek.register.Register;
import tizbek.register.Request;

/** A small register for the tests of the desk: companies, a person, rights, applications that wait, and accounts. */
final class Estate {

    /** The name of a person, which no public answer may have. */
    static final String SECRET = "Secretname";

    /** What a Kazakh application for exploration must state. */
    static final Map<String, String> EXPLORING = Map.of(
            "excluded_land",
            "no",
            "uranium_area",
            "no",
            "national_company",
            "no",
            "documents_conform",
            "yes",
            "revoked_within_year",
            "no");

    private static final int SMALL_RIGHTS = 23;

    private final Path folder;
    private final Map<String, DemonstrationAccounts.Opened> accounts = new LinkedHashMap<>();
    private final Map<String, List<String>> codes = new HashMap<>();

    Estate() {
        try {
            folder = Files.createTempDirectory("tizbek-estate");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (Register register = open()) {
            fill(register);
            DemonstrationAccounts.open(register).forEach(a -> accounts.put(a.account(), a));
        }
    }

    Place place() {
        return Place.in(folder);
    }

    /** The same register once more, beside the desk that serves it. */
    Register open() {
        return Register.open(
                place(),
                Jurisdiction.readAll(Served.HOME.resolve("registers")),
                Law.read(Served.HOME.resolve("laws")),
                Clock.systemUTC());
    }

    /** What an account signs in with: its password, and a recovery code that was not used yet. */
    Map<String, String> credentials(String account) {
        DemonstrationAccounts.Opened opened = java.util.Objects.requireNonNull(accounts.get(account));
        List<String> left = codes.computeIfAbsent(
                account,
                a -> new ArrayList<>(
                        opened.secondFactorOrNull() == null
                                ? List.of()
                                : opened.secondFactorOrNull().codes()));
        return Map.of(
                "account", account, "password", opened.password(), "code", left.isEmpty() ? "" : left.removeFirst());
    }

    private static void fill(Register register) {
        party(register, "steppe-copper", Party.Kind.COMPANY, "Steppe Copper \"LLP\"");
        party(register, "demo-company-1", Party.Kind.COMPANY, "Казахская медь");
        party(register, "aigul", Party.Kind.PERSON, "Aigul " + SECRET);
        party(register, "kaz-state", Party.Kind.STATE, "The state");
        party(register, "kaz-national-company", Party.Kind.STATE_COMPANY, "The national company");
        right(register, "r-1", "steppe-copper", "copper", squares(4500, 2900, 4502, 2901));
        right(register, "r-2", "aigul", "gold", squares(4600, 2900, 4600, 2900));
        for (int i = 0; i < SMALL_RIGHTS; i++) {
            right(
                    register,
                    "s-" + (i + 10),
                    "demo-company-1",
                    "copper",
                    squares(4700 + 3 * i, 2900, 4700 + 3 * i, 2901));
        }
        ask(
                register,
                new Request.Deal(
                        "decider",
                        "second",
                        new Dealing.Relinquishment("s-10", squares(4700, 2900, 4700, 2900)),
                        Map.of(),
                        null));
        ask(register, new Request.Deal("decider", "second", new Dealing.Surrender("s-11"), Map.of(), null));
        ask(register, file("a-2", "demo-company-1", squares(4502, 2901, 4503, 2901)));
        ask(register, file("a-3", "steppe-copper", squares(5000, 2900, 5000, 2900)));
        ask(register, file("a-4", "demo-company-1", squares(5000, 2900, 5001, 2900)));
    }

    private static void party(Register register, String id, Party.Kind kind, String name) {
        ask(register, new Request.EnterParty("clerk", id, kind, "KAZ", name));
    }

    private static void right(Register register, String id, String holder, String commodity, SortedSet<Block> squares) {
        ask(
                register,
                new Request.File(
                        "clerk",
                        "app-" + id,
                        "KAZ",
                        "exploration-licence",
                        commodity,
                        holder,
                        squares,
                        6,
                        EXPLORING,
                        List.of()));
        ask(register, new Request.Decide("decider", "second", "app-" + id, id, Map.of(), null));
    }

    private static Request.File file(String id, String applicant, SortedSet<Block> squares) {
        return new Request.File(
                "clerk", id, "KAZ", "exploration-licence", "copper", applicant, squares, 6, EXPLORING, List.of());
    }

    private static void ask(Register register, Request request) {
        if (!(register.submit(request) instanceof Outcome.Recorded)) {
            throw new IllegalStateException(request + " is not recorded: " + register.submit(request));
        }
    }

    static SortedSet<Block> squares(int west, int south, int east, int north) {
        TreeSet<Block> squares = new TreeSet<>();
        for (int i = west; i <= east; i++) {
            for (int j = south; j <= north; j++) {
                squares.add(new Block("kaz-block", i, j));
            }
        }
        return squares;
    }
}
