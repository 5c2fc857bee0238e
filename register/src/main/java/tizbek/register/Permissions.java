package tizbek.register;

import static tizbek.register.Role.ADMINISTRATOR;
import static tizbek.register.Role.AUDITOR;
import static tizbek.register.Role.CLERK;
import static tizbek.register.Role.DECIDER;
import static tizbek.register.Role.HOLDER;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which role may ask for what and read what: the one table, printed by {@code tizbek register permissions} and in {@code
 * docs/register-access.md}. What does not stand in it nobody may. A holder may only what is about its own party, which the
 * clerk of the register checks on each request.
 */
public final class Permissions {

    /** What can be read, beside what everybody may. */
    public enum Reading {
        RIGHTS("rights, parties without the names of persons, held squares"),
        APPLICATIONS("applications"),
        DOCUMENTS("documents that were handed in"),
        PROPOSALS("what waits for a second pair of eyes"),
        LOG("the log"),
        VERIFICATION("whether the register is what its log says"),
        ACCOUNTS("accounts, without their secrets"),
        SIGN_INS("who signed in, and who failed to"),
        DUTIES("what rights owed and what was handed in"),
        REMINDERS("what falls due of all");

        private final String what;

        Reading(String what) {
            this.what = what;
        }
    }

    private static final Set<Role> EVERY_ACCOUNT = EnumSet.of(HOLDER, CLERK, DECIDER, AUDITOR, ADMINISTRATOR);
    private static final Map<Class<? extends Request>, Set<Role>> TABLE = table();
    private static final Map<Reading, Set<Role>> READERS = readers();

    private Permissions() {}

    private static Map<Class<? extends Request>, Set<Role>> table() {
        Map<Class<? extends Request>, Set<Role>> table = new LinkedHashMap<>();
        table.put(Request.EnterParty.class, EnumSet.of(CLERK));
        table.put(Request.File.class, EnumSet.of(HOLDER, CLERK));
        table.put(Request.Withdraw.class, EnumSet.of(HOLDER, CLERK));
        table.put(Request.Decide.class, EnumSet.of(DECIDER));
        table.put(Request.Deal.class, EnumSet.of(DECIDER));
        table.put(Request.Offer.class, EnumSet.of(HOLDER, CLERK));
        table.put(Request.AnswerOffer.class, EnumSet.of(HOLDER, CLERK));
        procedures(table);
        disclosures(table);
        table.put(ImportRequest.Take.class, EnumSet.of(DECIDER));
        table.put(Request.ReadPerson.class, EnumSet.of(CLERK, DECIDER, AUDITOR));
        table.put(Request.ErasePerson.class, EnumSet.of(DECIDER, ADMINISTRATOR));
        table.put(AccessRequest.ReadPersons.class, EnumSet.of(CLERK, DECIDER, AUDITOR));
        table.put(AccessRequest.KeepDocument.class, EnumSet.of(HOLDER, CLERK, DECIDER));
        table.put(AccessRequest.Propose.class, EnumSet.of(DECIDER, ADMINISTRATOR));
        table.put(AccessRequest.Confirm.class, EnumSet.of(DECIDER, ADMINISTRATOR));
        table.put(AccessRequest.Decline.class, EnumSet.of(DECIDER, ADMINISTRATOR));
        table.put(AccessRequest.OpenAccount.class, EnumSet.of(ADMINISTRATOR));
        table.put(AccessRequest.ChangeRoles.class, EnumSet.of(ADMINISTRATOR));
        table.put(AccessRequest.LockAccount.class, EnumSet.of(ADMINISTRATOR));
        table.put(AccessRequest.ChangeSecrets.class, EVERY_ACCOUNT);
        return Collections.unmodifiableMap(table);
    }

    private static void procedures(Map<Class<? extends Request>, Set<Role>> table) {
        table.put(CallRequest.AnnounceCall.class, EnumSet.of(DECIDER));
        table.put(CallRequest.PlaceBid.class, EnumSet.of(HOLDER, CLERK));
        table.put(CallRequest.OpenBid.class, EnumSet.of(HOLDER, CLERK));
        table.put(CallRequest.ScoreBid.class, EnumSet.of(DECIDER));
        table.put(CallRequest.ProlongCall.class, EnumSet.of(DECIDER));
        table.put(CallRequest.ConcludeCall.class, EnumSet.of(DECIDER));
        table.put(CallRequest.PayCall.class, EnumSet.of(DECIDER));
        table.put(CallRequest.DefaultCall.class, EnumSet.of(DECIDER));
        table.put(CallRequest.CancelCall.class, EnumSet.of(DECIDER));
        table.put(CallRequest.FileAtCall.class, EnumSet.of(HOLDER, CLERK));
        table.put(CaseRequest.AskCorrection.class, EnumSet.of(CLERK));
        table.put(CaseRequest.HandIn.class, EnumSet.of(HOLDER, CLERK));
        table.put(CaseRequest.NoteSilence.class, EnumSet.of(DECIDER));
        table.put(CaseRequest.AskConsent.class, EnumSet.of(HOLDER, CLERK));
        table.put(CaseRequest.AnswerConsent.class, EnumSet.of(DECIDER));
        table.put(AppealRequest.FileAppeal.class, EnumSet.of(HOLDER, CLERK));
        table.put(AppealRequest.DecideAppeal.class, EnumSet.of(DECIDER));
        table.put(AppealRequest.WithdrawAppeal.class, EnumSet.of(HOLDER, CLERK));
        table.put(ProductRequest.OfferProduct.class, EnumSet.of(HOLDER, CLERK));
        table.put(ProductRequest.AnswerProduct.class, EnumSet.of(HOLDER, CLERK));
        table.put(ProductRequest.SellProduct.class, EnumSet.of(DECIDER));
        table.put(RestrictionRequest.Impose.class, EnumSet.of(DECIDER));
        table.put(RestrictionRequest.Lift.class, EnumSet.of(DECIDER));
    }

    private static void disclosures(Map<Class<? extends Request>, Set<Role>> table) {
        table.put(DisclosureRequest.FileProgramme.class, EnumSet.of(HOLDER, CLERK));
        table.put(DisclosureRequest.SettleProgramme.class, EnumSet.of(DECIDER));
        table.put(DisclosureRequest.Submit.class, EnumSet.of(HOLDER, CLERK));
        table.put(DisclosureRequest.SettleSubmission.class, EnumSet.of(CLERK));
        table.put(DisclosureRequest.EnterPermit.class, EnumSet.of(CLERK));
        table.put(DisclosureRequest.ServeNotice.class, EnumSet.of(DECIDER));
        table.put(DisclosureRequest.CloseNotice.class, EnumSet.of(CLERK));
        table.put(DisclosureRequest.StateResources.class, EnumSet.of(HOLDER, CLERK));
        table.put(DisclosureRequest.EnterPerson.class, EnumSet.of(CLERK));
        table.put(DisclosureRequest.DeclareOwners.class, EnumSet.of(HOLDER, CLERK));
        table.put(DisclosureRequest.ReportPayment.class, EnumSet.of(HOLDER, CLERK));
    }

    private static Map<Reading, Set<Role>> readers() {
        Map<Reading, Set<Role>> readers = new EnumMap<>(Reading.class);
        readers.put(Reading.RIGHTS, EnumSet.allOf(Role.class));
        readers.put(Reading.APPLICATIONS, EnumSet.of(HOLDER, CLERK, DECIDER, AUDITOR));
        readers.put(Reading.DOCUMENTS, EnumSet.of(HOLDER, CLERK, DECIDER, AUDITOR));
        readers.put(Reading.PROPOSALS, EnumSet.of(DECIDER, AUDITOR, ADMINISTRATOR));
        readers.put(Reading.LOG, EnumSet.of(AUDITOR, ADMINISTRATOR));
        readers.put(Reading.VERIFICATION, EnumSet.of(AUDITOR, ADMINISTRATOR));
        readers.put(Reading.ACCOUNTS, EnumSet.of(AUDITOR, ADMINISTRATOR));
        readers.put(Reading.SIGN_INS, EnumSet.of(AUDITOR, ADMINISTRATOR));
        readers.put(Reading.DUTIES, EnumSet.of(HOLDER, CLERK, DECIDER, AUDITOR));
        readers.put(Reading.REMINDERS, EnumSet.of(CLERK, DECIDER, AUDITOR));
        return readers;
    }

    /** The roles that may ask for it; none where nobody may. */
    public static Set<Role> roles(Class<? extends Request> type) {
        return TABLE.getOrDefault(type, Set.of());
    }

    /** Whether an account may ask for it at all. Of a holder it must also be about its own party. */
    public static boolean may(Account account, Request request) {
        if (request instanceof AccessRequest.Propose propose) {
            return needsSecond(propose.request()) && may(account, propose.request());
        }
        return may(account, request.getClass());
    }

    private static boolean may(Account account, Class<? extends Request> type) {
        // Who has lost a second factor must be able to set one: of its secrets an account is master by its given roles.
        Set<Role> own =
                type == AccessRequest.ChangeSecrets.class && !account.locked() ? account.roles() : account.active();
        return roles(type).stream().anyMatch(own::contains);
    }

    /** Whether an account may read it. Of a holder only what is its own party's, where the table says so. */
    public static boolean may(Account account, Reading reading) {
        return readers(reading).stream().anyMatch(account::is);
    }

    /** The roles that may read it. */
    public static Set<Role> readers(Reading reading) {
        return READERS.getOrDefault(reading, Set.of());
    }

    /** Whether it may ask for it as a holder alone, so that it must be about its own party. */
    public static boolean onlyAsHolder(Account account, Class<? extends Request> type) {
        return account.is(HOLDER) && roles(type).stream().noneMatch(r -> r != HOLDER && account.is(r));
    }

    /** Whether a second pair of eyes must confirm it: it names a seconder. */
    public static boolean needsSecond(Request request) {
        return needsSecond(request.getClass());
    }

    private static boolean needsSecond(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && Arrays.stream(components).anyMatch(c -> c.getName().equals("seconder"));
    }

    /** Every kind of request there is, and those that are missing in the table. */
    public static List<Class<?>> missing() {
        List<Class<?>> all = new ArrayList<>();
        leaves(Request.class, all);
        all.removeIf(TABLE::containsKey);
        return all;
    }

    private static void leaves(Class<?> type, List<Class<?>> leaves) {
        if (!type.isSealed()) {
            leaves.add(type);
            return;
        }
        for (Class<?> next : type.getPermittedSubclasses()) {
            leaves(next, leaves);
        }
    }

    /** The table in Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder("| what | ");
        List<Role> roles = List.of(Role.values());
        text.append(roles.stream().map(Role::word).collect(Collectors.joining(" | ")))
                .append(" | a second pair of eyes |\n|")
                .append("---|".repeat(roles.size() + 2))
                .append('\n');
        TABLE.forEach((type, who) -> row(text, type.getSimpleName(), who, needsSecond(type) ? "confirms" : ""));
        for (Reading reading : Reading.values()) {
            row(text, "reading: " + reading.what, readers(reading), "");
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String what, Set<Role> who, String second) {
        text.append("| ").append(what);
        for (Role role : Role.values()) {
            text.append(" | ")
                    .append(!who.contains(role) ? "" : role == HOLDER && !who.contains(Role.PUBLIC) ? "own" : "yes");
        }
        text.append(" | ").append(second).append(" |\n");
    }
}
