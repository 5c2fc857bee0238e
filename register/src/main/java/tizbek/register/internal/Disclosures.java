package tizbek.register.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.Provision;
import tizbek.register.Deed;
import tizbek.register.DisclosureDeed;
import tizbek.register.DisclosureRequest;
import tizbek.register.Party;
import tizbek.register.Payment;
import tizbek.register.Refusal;
import tizbek.register.Request;
import tizbek.register.Right;

/** Decides what of owing, owning, finding and paying may be recorded; hands each to who knows it. */
final class Disclosures {

    private final Countries countries;
    private final Rules rules;
    private final Submissions submissions;
    private final Notices notices;
    private final Statements statements;
    private final Owners owners;

    Disclosures(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
        this.submissions = new Submissions(countries, rules);
        this.notices = new Notices(countries, rules);
        this.statements = new Statements(countries, rules);
        this.owners = new Owners(countries);
    }

    /** @param sealed hash of the sealed record, for a request that enters a person */
    Ruling rule(State state, DisclosureRequest request, Instant now, @Nullable String sealed) {
        return switch (request) {
            case DisclosureRequest.FileProgramme file -> submissions.file(state, file, now);
            case DisclosureRequest.SettleProgramme settle -> submissions.settle(state, settle, now);
            case DisclosureRequest.Submit submit -> submissions.submit(state, submit, now);
            case DisclosureRequest.SettleSubmission settle -> submissions.settle(state, settle);
            case DisclosureRequest.EnterPermit enter -> submissions.permit(state, enter);
            case DisclosureRequest.ServeNotice serve -> notices.serve(state, serve, now);
            case DisclosureRequest.CloseNotice close -> notices.close(state, close);
            case DisclosureRequest.StateResources stated -> statements.state(state, stated, now);
            case DisclosureRequest.EnterPerson enter -> person(state, enter, sealed);
            case DisclosureRequest.DeclareOwners declare -> owners.declare(state, declare, now);
            case DisclosureRequest.ReportPayment report -> payment(state, report, now);
        };
    }

    /** A refusal of a dealing that would take something before its holder was told; null for all else. */
    @Nullable
    Refusal early(State state, Request.Deal request, Instant now) {
        return notices.early(state, request, now);
    }

    /** All that is told of a person; what is not told has no key. */
    static Map<String, Object> told(DisclosureRequest.EnterPerson enter) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", enter.name());
        if (enter.birthYear() != null) {
            told.put("birthYear", enter.birthYear());
        }
        if (!enter.nationality().isEmpty()) {
            told.put("nationality", enter.nationality());
        }
        if (enter.exposed() != null) {
            told.put("exposed", enter.exposed());
        }
        return told;
    }

    private static Ruling person(State state, DisclosureRequest.EnterPerson request, @Nullable String sealed) {
        Integer born = request.birthYear();
        Refusal refusal = Papers.first(
                () -> Intake.badId(
                        "party", request.id(), state.findParty(request.id()).isPresent()),
                () -> request.name().isBlank() || request.name().length() > LONGEST
                        ? Refusal.of("name", "a person needs a name", "лицу нужно имя")
                        : null,
                () -> born != null && (born < EARLIEST || born > LATEST)
                        ? Refusal.of(
                                "birth-year",
                                "birth year (" + born + ") is not that of a living person",
                                "год рождения (" + born + ") неправдоподобен")
                        : null,
                () -> request.nationality().isEmpty() || request.nationality().matches("[A-Z]{3}")
                        ? null
                        : Refusal.of(
                                "country",
                                "nationality (" + request.nationality() + ") is not of three capitals\n  Maybe one such"
                                        + " as (KAZ).",
                                "гражданство (" + request.nationality() + ") не из трёх заглавных букв"));
        // Nothing of the person stands in the log: the country too is sealed.
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(
                        request.id(),
                        new Deed.PartyEntered(new Party(request.id(), Party.Kind.PERSON, "", null, sealed)));
    }

    private Ruling payment(State state, DisclosureRequest.ReportPayment request, Instant now) {
        Right right = state.findRight(request.right()).orElse(null);
        if (right == null) {
            return new Ruling.No(Papers.unknownRight(request.right()));
        }
        TreeSet<String> levies = new TreeSet<>();
        for (Provision provision : rules.law().listOf(right.country())) {
            levies.add(provision.terms().levy());
        }
        levies.remove("");
        var today = countries.day(right.country(), now);
        Refusal refusal = Papers.first(
                () -> Papers.year(right, request.year(), today),
                () -> levies.contains(request.stream()) ? null : Papers.notOneOf("stream", request.stream(), levies),
                () -> Papers.amount("payment", request.amount()),
                () -> Papers.currency(request.currency()),
                () -> Papers.documents(request.documents()));
        Payment payment = new Payment(
                request.right(),
                request.year(),
                request.stream(),
                request.side(),
                request.amount(),
                request.currency(),
                today,
                request.documents());
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(payment.id(), new DisclosureDeed.PaymentReported(payment));
    }

    private static final int LONGEST = 500;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
}
