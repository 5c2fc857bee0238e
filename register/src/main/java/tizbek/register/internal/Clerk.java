package tizbek.register.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.law.Law;
import tizbek.register.AccessRequest;
import tizbek.register.AppealRequest;
import tizbek.register.CallRequest;
import tizbek.register.CaseRequest;
import tizbek.register.Deed;
import tizbek.register.DisclosureRequest;
import tizbek.register.ImportRequest;
import tizbek.register.Jurisdiction;
import tizbek.register.Party;
import tizbek.register.ProductRequest;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.RestrictionRequest;
import tizbek.register.Right;
import tizbek.register.Transitions;

/** Turns a request into deeds or a refusal. Changes nothing itself. */
final class Clerk {

    private final Intake intake;
    private final Decisions decisions;
    private final Dealings dealings;
    private final Offers offers;
    private final Restrictions restrictions;
    private final AccessClerk access = new AccessClerk();
    private final Callings callings;
    private final Cases cases;
    private final Appeals appeals;
    private final ProductOffers products;
    private final Imports imports;
    private final Disclosures disclosures;

    Clerk(Map<String, Jurisdiction> jurisdictions, Law law) {
        Countries countries = new Countries(jurisdictions);
        Rules rules = new Rules(law);
        this.intake = new Intake(countries, rules);
        this.decisions = new Decisions(countries, rules);
        this.dealings = new Dealings(countries, rules);
        this.offers = new Offers(countries);
        this.restrictions = new Restrictions(countries);
        this.callings = new Callings(countries, rules, intake);
        this.cases = new Cases(countries, rules);
        this.appeals = new Appeals(countries, rules);
        this.products = new ProductOffers(countries, rules);
        this.imports = new Imports(countries, rules);
        this.disclosures = new Disclosures(countries, rules);
    }

    /** @param sealed hash of the sealed record, for a request that enters a person */
    Ruling rule(State state, Request request, Instant now, @Nullable String sealed) {
        if (request.actor().isBlank()) {
            return new Ruling.No("actor", "nobody asks", "не указано, кто обращается");
        }
        Refusal unfit = Authority.refusal(state, request);
        return unfit == null ? ruled(state, request, now, sealed) : new Ruling.No(unfit);
    }

    /** What the rules of the matter say, whoever asks. */
    Ruling ruled(State state, Request request, Instant now, @Nullable String sealed) {
        return switch (request) {
            case AccessRequest asked -> access.rule(state, asked, now, r -> ruled(state, r, now, null));
            case Request.EnterParty enter -> intake.enter(state, enter, sealed);
            case Request.File file -> intake.file(state, file, now);
            case Request.Withdraw withdraw -> intake.withdraw(state, withdraw);
            case Request.Decide decide -> decisions.decide(state, decide, now);
            case Request.Deal deal -> {
                Refusal early = disclosures.early(state, deal, now);
                yield early != null ? new Ruling.No(early) : dealings.deal(state, deal, now);
            }
            case Request.Offer offer -> offers.offer(state, offer, now);
            case Request.AnswerOffer answer -> offers.answer(state, answer, now);
            case RestrictionRequest restriction -> restrictions.rule(state, restriction, now);
            case CallRequest call -> callings.rule(state, call, now);
            case CaseRequest ofCase -> cases.rule(state, ofCase, now);
            case AppealRequest appeal -> appeals.rule(state, appeal, now);
            case ProductRequest product -> products.rule(state, product, now);
            case DisclosureRequest disclosure -> disclosures.rule(state, disclosure, now, sealed);
            case Request.ReadPerson read -> read(state, read);
            case Request.ErasePerson erase -> erase(state, erase);
            case ImportRequest row -> imports.rule(state, row, now);
        };
    }

    /** What the law and the register say of a step of a right, whoever takes part in it. */
    Ruling ruleStep(State state, Right right, Transitions.Step step, Map<String, String> facts, Instant now) {
        return dealings.step(state, right, step, facts, now);
    }

    private static Ruling read(State state, Request.ReadPerson request) {
        Optional<Party> party = state.findParty(request.party());
        if (party.isEmpty()) {
            return Intake.unknown("party", "субъект", request.party());
        }
        return party.get().sealedOrNull() == null
                ? sealedNothing(request.party())
                : new Ruling.Entry(request.party(), new Deed.PersonRead(request.party(), request.why()));
    }

    private static Ruling erase(State state, Request.ErasePerson request) {
        Optional<Party> party = state.findParty(request.party());
        if (party.isEmpty()) {
            return Intake.unknown("party", "субъект", request.party());
        }
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        if (eyes != null) {
            return new Ruling.No(eyes);
        }
        return party.get().sealedOrNull() == null
                ? sealedNothing(request.party())
                : new Ruling.Entry(request.party(), new Deed.PersonErased(request.party(), request.seconder()));
    }

    private static Ruling sealedNothing(String party) {
        return new Ruling.No(
                "person",
                "party (" + party + ") has no sealed data: it is no person, or they were removed",
                "субъект (" + party + ") не имеет закрытых данных");
    }
}
