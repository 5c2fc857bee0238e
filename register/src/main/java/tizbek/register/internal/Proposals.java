package tizbek.register.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tizbek.register.AccessDeed;
import tizbek.register.AccessRequest;
import tizbek.register.Account;
import tizbek.register.AccountBook;
import tizbek.register.Appeal;
import tizbek.register.AppealRequest;
import tizbek.register.Call;
import tizbek.register.CallRequest;
import tizbek.register.CaseRequest;
import tizbek.register.Consent;
import tizbek.register.Dealing;
import tizbek.register.Deed;
import tizbek.register.DisclosureRequest;
import tizbek.register.Event;
import tizbek.register.Kept;
import tizbek.register.Party;
import tizbek.register.Permissions;
import tizbek.register.ProductOffer;
import tizbek.register.ProductRequest;
import tizbek.register.Proposal;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Restriction;
import tizbek.register.RestrictionRequest;
import tizbek.register.WorkProgramme;

/**
 * The second pair of eyes: one account proposes, another confirms, and only then the request is ruled, by the law of that
 * day, and recorded with both names.
 */
final class Proposals {

    /** Stands for whoever will confirm, when a proposal is tried; no account can be called so. */
    private static final String SOMEBODY = "(second)";

    private static final int MOST_WORDS = 1_000;

    /** What would not be recorded today is refused at once, so that nobody confirms in vain. */
    Ruling propose(State state, AccessRequest.Propose request, Instant now, Function<Request, Ruling> matter) {
        Optional<AccountBook> book = state.find(AccountBook.class, AccountBook.ID);
        if (book.isEmpty()) {
            return new Ruling.No(
                    "accounts",
                    "a register without accounts has no proposals\n  Maybe name the second pair of eyes: --second",
                    "в реестре без учётных записей предложений нет\n  Возможно, --second");
        }
        Request asked = between(request.request(), request.actor(), SOMEBODY);
        return switch (matter.apply(asked)) {
            case Ruling.No no -> no;
            case Ruling.Entry entry -> proposed(state, request, asked, entry, book.get(), now);
        };
    }

    private static Ruling proposed(
            State state,
            AccessRequest.Propose request,
            Request asked,
            Ruling.Entry wouldBe,
            AccountBook book,
            Instant now) {
        List<Kept> subjects = subjects(state, asked);
        Proposal proposal = new Proposal(
                "p-" + (book.proposals() + 1),
                request.actor(),
                between(request.request(), request.actor(), ""),
                word(wouldBe),
                subjects.isEmpty() ? "" : subjects.getFirst().id(),
                basis(subjects),
                now,
                Proposal.Status.OPEN,
                null,
                null);
        return new Ruling.Entry(proposal.id(), new AccessDeed.Proposed(proposal));
    }

    Ruling confirm(State state, AccessRequest.Confirm request, Function<Request, Ruling> matter) {
        Optional<Proposal> found = state.find(Proposal.class, request.proposal());
        if (found.isEmpty()) {
            return Intake.unknown("proposal", "предложение", request.proposal());
        }
        Proposal proposal = found.get();
        Refusal refusal = closed(proposal);
        refusal = refusal != null ? refusal : notBoth(state, proposal, request.actor());
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        Ruling.Entry lapsed = new Ruling.Entry(proposal.id(), new AccessDeed.Lapsed(proposal.id(), request.actor()));
        if (!basis(subjects(state, proposal.request())).equals(proposal.basis())) {
            return lapsed;
        }
        return switch (matter.apply(between(proposal.request(), proposal.by(), request.actor()))) {
            case Ruling.No no -> no;
            case Ruling.Entry entry when !word(entry).equals(proposal.deed()) -> lapsed;
            case Ruling.Entry entry -> {
                List<Deed> deeds = new ArrayList<>(List.of(new AccessDeed.Confirmed(proposal.id(), request.actor())));
                deeds.addAll(entry.deeds());
                yield new Ruling.Entry(entry.about(), deeds, proposal.by());
            }
        };
    }

    Ruling decline(State state, AccessRequest.Decline request) {
        Optional<Proposal> found = state.find(Proposal.class, request.proposal());
        if (found.isEmpty()) {
            return Intake.unknown("proposal", "предложение", request.proposal());
        }
        Refusal refusal = closed(found.get());
        Account account = state.find(Account.class, request.actor()).orElseThrow();
        if (refusal == null && !Permissions.may(account, found.get().request())) {
            refusal = Authority.unfit(account, found.get().request());
        }
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        return request.why().isBlank() || request.why().length() > MOST_WORDS
                ? new Ruling.No(
                        "why",
                        "it must be said why, in 1 to " + MOST_WORDS + " letters\n  Maybe --why TEXT",
                        "следует указать причину\n  Возможно, --why ТЕКСТ")
                : new Ruling.Entry(
                        request.proposal(),
                        new AccessDeed.Declined(request.proposal(), request.actor(), request.why()));
    }

    private static @Nullable Refusal closed(Proposal proposal) {
        return proposal.isOpen()
                ? null
                : Refusal.of(
                        "state",
                        "proposal (" + proposal.id() + ") is " + proposal.status() + " already",
                        "предложение (" + proposal.id() + ") уже рассмотрено");
    }

    /** A refusal where the two are one, or of one party, or one of them may not any more. */
    private static @Nullable Refusal notBoth(State state, Proposal proposal, String confirms) {
        Account first = state.find(Account.class, proposal.by()).orElseThrow();
        Account second = state.find(Account.class, confirms).orElseThrow();
        if (first.id().equals(second.id())) {
            return Decisions.oneEye(first.id(), second.id());
        }
        if (first.partyOrNull() != null && first.partyOrNull().equals(second.partyOrNull())) {
            return Refusal.of(
                    "two-eyes",
                    "accounts (" + first.id() + ") and (" + second.id() + ") act for the same party ("
                            + first.partyOrNull() + ")\n  Maybe an account of another party confirms.",
                    "учётные записи (" + first.id() + ") и (" + second.id() + ") действуют за одного субъекта ("
                            + first.partyOrNull() + ")");
        }
        Refusal unfit = Authority.unfit(second, proposal.request());
        return unfit != null ? unfit : Authority.unfit(first, proposal.request());
    }

    /** The same request with these two names; whatever names it bore do not count. */
    private static Request between(Request request, String actor, String seconder) {
        Map<String, Object> all = new LinkedHashMap<>();
        Map<?, ?> written = Json.read(Json.of(request), Map.class);
        written.forEach((name, value) -> all.put(String.valueOf(name), value));
        all.put("actor", actor);
        all.put("seconder", seconder);
        return Json.read(Json.of(all), Request.class);
    }

    private static String word(Ruling.Entry entry) {
        return entry.deeds().getFirst().getClass().getSimpleName();
    }

    private static String basis(List<Kept> subjects) {
        return Event.sha256(Json.of(subjects));
    }

    /** What a request is about, as it stands now; what it is mainly about first. */
    private static List<Kept> subjects(State state, Request request) {
        List<Kept> subjects = new ArrayList<>();
        switch (request) {
            case Request.Decide decide ->
                state.findApplication(decide.application()).ifPresent(subjects::add);
            case Request.Deal deal -> {
                state.findRight(deal.dealing().right()).ifPresent(subjects::add);
                if (deal.dealing() instanceof Dealing.Amalgamation amalgamation) {
                    amalgamation.others().forEach(o -> state.findRight(o).ifPresent(subjects::add));
                }
            }
            case Request.ErasePerson erase ->
                state.find(Party.class, erase.party()).ifPresent(subjects::add);
            case CallRequest call -> state.find(Call.class, call.call()).ifPresent(subjects::add);
            case CaseRequest.NoteSilence silence ->
                state.findApplication(silence.application()).ifPresent(subjects::add);
            case CaseRequest.AnswerConsent answer ->
                state.find(Consent.class, answer.consent()).ifPresent(subjects::add);
            case AppealRequest appeal ->
                state.find(Appeal.class, appeal.appeal()).ifPresent(subjects::add);
            case ProductRequest.SellProduct sale ->
                state.find(ProductOffer.class, sale.offer()).ifPresent(subjects::add);
            case DisclosureRequest.SettleProgramme settle ->
                state.find(WorkProgramme.class, settle.programme()).ifPresent(subjects::add);
            case DisclosureRequest.ServeNotice notice ->
                state.findRight(notice.right()).ifPresent(subjects::add);
            case RestrictionRequest.Impose impose ->
                state.findRight(impose.right()).ifPresent(subjects::add);
            case RestrictionRequest.Lift lift ->
                state.find(Restriction.class, lift.restriction()).ifPresent(subjects::add);
            default -> {}
        }
        return subjects;
    }
}
