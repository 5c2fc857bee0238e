package tizbek.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.cli.internal.DisclosureText;
import tizbek.facts.NearestName;
import tizbek.law.Law;
import tizbek.register.Disclosure;
import tizbek.register.DutyAccount;
import tizbek.register.DutyAccounts;
import tizbek.register.Ownership;
import tizbek.register.Party;
import tizbek.register.Register;
import tizbek.register.Right;

/** What a user types about owing, owning and paying, and the accounts that two commands print. */
final class DisclosureInput {

    private static final List<String> KEYS = List.of("share", "kind", "way", "since", "until", "beneficial");
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    private DisclosureInput() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    /** {@code NAME=VALUE}, several. */
    static SortedMap<String, String> pairs(RegisterOptions options, String option, List<String> given) {
        TreeMap<String, String> pairs = new TreeMap<>();
        for (String pair : given) {
            int sign = pair.indexOf('=');
            if (sign < 1 || sign == pair.length() - 1) {
                throw options.refusal(option + " (" + pair + ") is not NAME=VALUE");
            }
            if (pairs.put(pair.substring(0, sign), pair.substring(sign + 1)) != null) {
                throw options.refusal(option + " (" + pair + ") is given twice");
            }
        }
        return pairs;
    }

    static BigDecimal decimal(RegisterOptions options, String option, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw options.refusal(option + " (" + text + ") is not a number");
        }
    }

    static int year(RegisterOptions options, String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw options.refusal(option + " (" + text + ") is not a year");
        }
    }

    static boolean yes(RegisterOptions options, String option, String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw options.refusal(option + " (" + text + ") is neither yes nor no");
        };
    }

    /** A word of an enumeration, small with hyphens. */
    static <E extends Enum<E>> E word(RegisterOptions options, String option, String text, E[] values) {
        List<String> words = Stream.of(values)
                .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        int at = words.indexOf(text);
        if (at < 0) {
            String nearest = NearestName.of(text, words);
            throw options.refusal(option + " (" + text + ") is none of " + String.join(", ", words)
                    + (nearest.isEmpty() ? "" : "\n  Maybe (" + nearest + ") was meant."));
        }
        return values[at];
    }

    /** {@code OWNER,share=10-25,kind=voting-rights,way=indirect,since=2020-01-01}. */
    static Ownership.Interest interest(RegisterOptions options, Register register, String text) {
        String[] parts = text.split(",", -1);
        SortedMap<String, String> given =
                pairs(options, "--owner", List.of(parts).subList(1, parts.length));
        given.keySet().stream().filter(k -> !KEYS.contains(k)).findFirst().ifPresent(k -> {
            String nearest = NearestName.of(k, KEYS);
            throw options.refusal("--owner (" + k + ") is none of " + String.join(", ", KEYS)
                    + (nearest.isEmpty() ? "" : "\n  Maybe (" + nearest + ") was meant."));
        });
        Optional<Party> owner = register.findParty(parts[0]);
        String share = given.get("share");
        int dash = share == null ? -1 : share.indexOf('-', 1);
        return new Ownership.Interest(
                parts[0],
                word(options, "--owner kind", given.getOrDefault("kind", "shareholding"), Ownership.Kind.values()),
                word(options, "--owner way", given.getOrDefault("way", "direct"), Ownership.Way.values()),
                share == null ? null : decimal(options, "--owner share", dash < 0 ? share : share.substring(0, dash)),
                share == null ? null : decimal(options, "--owner share", dash < 0 ? share : share.substring(dash + 1)),
                given.containsKey("beneficial")
                        ? yes(options, "--owner beneficial", given.getOrDefault("beneficial", ""))
                        : owner.filter(p -> p.kind() == Party.Kind.PERSON).isPresent(),
                day(options, "--owner since", given.get("since")),
                day(options, "--owner until", given.get("until")));
    }

    private static @Nullable LocalDate day(RegisterOptions options, String option, @Nullable String text) {
        return text == null ? null : RegisterInput.day(options, option, text);
    }

    /** The years of an account as they were given, and the day from which it is seen. */
    record Years(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String on) {}

    /** Prints the account of a right, or of all rights of a party. */
    static int accounts(RegisterRun run, String id, Years years, boolean calendar, boolean csv) {
        LocalDate on = years.on() == null ? today() : RegisterInput.day(run.options(), "--on", years.on());
        int from = years.from() == null ? on.getYear() - 1 : years.from();
        int to = years.to() == null ? Math.max(from, on.getYear()) : years.to();
        if (from > to || from < EARLIEST || to > LATEST) {
            throw run.options().refusal("years from (" + from + ") to (" + to + ") are not in order");
        }
        Law law = run.options().law(run.shared());
        return run.look(register -> {
            Optional<Right> right = register.findRight(id);
            if (right.isEmpty() && register.findParty(id).isEmpty()) {
                throw run.options().refusal("neither a right nor a party is called (" + id + ")");
            }
            List<DutyAccount> accounts = right.isPresent()
                    ? List.of(DutyAccounts.of(register, law, right.get(), from, to, on))
                    : DutyAccounts.ofHolder(register, law, id, from, to, on);
            run.print(
                    calendar
                            ? DutyAccount.calendar(accounts, on)
                            : csv
                                    ? Disclosure.accountsCsv(accounts)
                                    : run.shared().json()
                                            ? Disclosure.accounts(accounts) + "\n"
                                            : DisclosureText.accounts(
                                                    accounts, run.options().english()));
            return ExitCode.YES;
        });
    }
}
