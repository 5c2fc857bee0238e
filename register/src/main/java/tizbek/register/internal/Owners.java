package tizbek.register.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.register.DisclosureDeed;
import tizbek.register.DisclosureRequest;
import tizbek.register.Ownership;
import tizbek.register.Party;
import tizbek.register.Refusal;

/** Takes in who owns or controls whom. */
final class Owners {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST = 500;

    private final Countries countries;

    Owners(Countries countries) {
        this.countries = countries;
    }

    Ruling declare(State state, DisclosureRequest.DeclareOwners request, Instant now) {
        Optional<Party> subject = state.findParty(request.subject());
        if (subject.isEmpty()) {
            return Intake.unknown("party", "субъект", request.subject());
        }
        LocalDate today = countries.find(subject.get().country()).isPresent()
                ? countries.day(subject.get().country(), now)
                : now.atZone(java.time.ZoneOffset.UTC).toLocalDate();
        Refusal refusal = Papers.first(
                () -> subject.get().kind() == Party.Kind.PERSON
                        ? Refusal.of(
                                "owner",
                                "party (" + request.subject() + ") is a person, whom nobody owns",
                                "субъект (" + request.subject() + ") - физическое лицо")
                        : null,
                () -> request.interests().isEmpty() == (request.noneOrNull() == null)
                                || request.interests().size() > MOST
                        ? Refusal.of(
                                "owner",
                                "a declaration names owners, " + MOST + " at most, or says why there are none\n  Maybe:"
                                        + " --none no-owners",
                                "декларация называет собственников или причину, по которой их нет")
                        : null,
                () -> interests(state, request, today),
                () -> Papers.documents(request.documents()));
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        int revision = state.find(Ownership.class, request.subject())
                .map(o -> o.revision() + 1)
                .orElse(1);
        return new Ruling.Entry(
                request.subject(),
                new DisclosureDeed.OwnersDeclared(new Ownership(
                        request.subject(),
                        revision,
                        request.interests(),
                        request.noneOrNull(),
                        request.source(),
                        today,
                        request.documents())));
    }

    private static @Nullable Refusal interests(State state, DisclosureRequest.DeclareOwners request, LocalDate today) {
        BigDecimal direct = BigDecimal.ZERO;
        for (Ownership.Interest interest : request.interests()) {
            Refusal refusal = interest(state, request.subject(), interest, today);
            if (refusal != null) {
                return refusal;
            }
            BigDecimal least = interest.leastPercent();
            if (least != null
                    && interest.until() == null
                    && interest.kind() == Ownership.Kind.SHAREHOLDING
                    && interest.way() == Ownership.Way.DIRECT) {
                direct = direct.add(least);
            }
        }
        return direct.compareTo(HUNDRED) > 0
                ? Refusal.of(
                        "share",
                        "direct shares add up to (" + direct.toPlainString() + ") per cent at least",
                        "прямые доли составляют не менее (" + direct.toPlainString() + ") процентов")
                : null;
    }

    private static @Nullable Refusal interest(
            State state, String subject, Ownership.Interest interest, LocalDate today) {
        Party owner = state.findParty(interest.owner()).orElse(null);
        if (owner == null || interest.owner().equals(subject)) {
            return Refusal.of(
                    "owner",
                    owner == null
                            ? "owner (" + interest.owner() + ") is not in the register\n  Maybe enter it first: tizbek"
                                    + " register person"
                            : "party (" + subject + ") does not own itself",
                    owner == null
                            ? "собственник (" + interest.owner() + ") не внесён в реестр"
                            : "субъект (" + subject + ") не владеет собой");
        }
        BigDecimal least = interest.leastPercent();
        BigDecimal most = interest.mostPercent();
        boolean range = (least == null) == (most == null)
                && (least == null
                        || most == null
                        || (least.signum() >= 0 && least.compareTo(most) <= 0 && most.compareTo(HUNDRED) <= 0));
        if (!range) {
            return Refusal.of(
                    "share",
                    "share of (" + interest.owner() + ") from (" + least + ") to (" + most + ") is not from 0 to 100",
                    "доля (" + interest.owner() + ") от (" + least + ") до (" + most + ") не от 0 до 100");
        }
        if (interest.beneficial() && owner.kind() != Party.Kind.PERSON) {
            return Refusal.of(
                    "owner",
                    "party (" + interest.owner() + ") is no person, and only a person is a beneficial owner\n  Maybe"
                            + " declare the owners of that party too.",
                    "субъект (" + interest.owner() + ") не физическое лицо и не может быть бенефициаром");
        }
        LocalDate since = interest.since();
        LocalDate until = interest.until();
        boolean days = (since == null || !since.isAfter(today))
                && (until == null || (!until.isAfter(today) && (since == null || since.isBefore(until))));
        return days
                ? null
                : Refusal.of(
                        "date",
                        "interest of (" + interest.owner() + ") from (" + since + ") to (" + until
                                + ") has days that have not come, or ends before it begins",
                        "доля (" + interest.owner() + ") с (" + since + ") по (" + until + "): неверные даты");
    }
}
