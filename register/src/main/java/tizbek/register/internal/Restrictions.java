package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.register.Refusal;
import tizbek.register.Restriction;
import tizbek.register.RestrictionDeed;
import tizbek.register.RestrictionRequest;
import tizbek.register.Right;
import tizbek.register.Transitions;

/** Lays restrictions on rights, lifts them, and says which dealing one of them bars. */
final class Restrictions {

    private static final java.util.Set<Transitions.Step> NEVER =
            EnumSet.of(Transitions.Step.EXPIRY, Transitions.Step.RELEASE);

    private final Countries countries;

    Restrictions(Countries countries) {
        this.countries = countries;
    }

    Ruling rule(State state, RestrictionRequest request, Instant now) {
        return switch (request) {
            case RestrictionRequest.Impose impose -> impose(state, impose, now);
            case RestrictionRequest.Lift lift -> lift(state, lift);
        };
    }

    private Ruling impose(State state, RestrictionRequest.Impose request, Instant now) {
        Refusal refusal = Intake.badId(
                "restriction",
                request.restriction(),
                state.find(Restriction.class, request.restriction()).isPresent());
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        if (refusal != null) {
            return new Ruling.No(refusal);
        }
        if (eyes != null) {
            return new Ruling.No(eyes);
        }
        Optional<Right> right = state.findRight(request.right());
        if (right.isEmpty()) {
            return Intake.unknown("right", "право", request.right());
        }
        LocalDate today = countries.day(right.get().country(), now);
        Refusal wrong = wrong(request, right.get(), today);
        if (wrong != null) {
            return new Ruling.No(wrong);
        }
        SortedSet<Transitions.Step> bars =
                new TreeSet<>(request.bars().isEmpty() ? EnumSet.allOf(Transitions.Step.class) : request.bars());
        bars.removeAll(NEVER);
        Restriction restriction = new Restriction(
                request.restriction(),
                request.right(),
                request.kind(),
                bars,
                today,
                request.untilOrNull(),
                request.ground(),
                request.documents(),
                false);
        return new Ruling.Entry(request.restriction(), new RestrictionDeed.Imposed(restriction, request.seconder()));
    }

    private static @Nullable Refusal wrong(RestrictionRequest.Impose request, Right right, LocalDate today) {
        if (!right.isLive()) {
            return Refusal.of(
                    "state",
                    "right (" + right.id() + ") is " + right.status() + ": there is nothing to restrict",
                    "право (" + right.id() + ") прекращено: ограничивать нечего");
        }
        if (request.ground().isBlank()) {
            return Refusal.of("ground", "a restriction needs its ground", "ограничение требует основания");
        }
        Refusal papers = Papers.documents(request.documents());
        if (papers != null) {
            return papers;
        }
        LocalDate until = request.untilOrNull();
        if (until != null && !until.isAfter(today)) {
            return Refusal.of(
                    "term",
                    "day (" + until + ") is not after today (" + today + ")",
                    "дата (" + until + ") не позже сегодняшней (" + today + ")");
        }
        if (!request.bars().isEmpty() && NEVER.containsAll(request.bars())) {
            return Refusal.of(
                    "bars",
                    "neither the end of a term nor the release of a pledge can be barred",
                    "истечение срока и прекращение залога не могут быть запрещены");
        }
        return null;
    }

    private static Ruling lift(State state, RestrictionRequest.Lift request) {
        Optional<Restriction> found = state.find(Restriction.class, request.restriction());
        if (found.isEmpty()) {
            return Intake.unknown("restriction", "ограничение", request.restriction());
        }
        Refusal eyes = Decisions.oneEye(request.actor(), request.seconder());
        if (eyes != null) {
            return new Ruling.No(eyes);
        }
        if (found.get().lifted()) {
            return new Ruling.No(
                    "state",
                    "restriction (" + request.restriction() + ") is lifted already",
                    "ограничение (" + request.restriction() + ") уже снято");
        }
        if (request.ground().isBlank()) {
            return new Ruling.No("ground", "to lift it needs a ground", "снятие требует основания");
        }
        return new Ruling.Entry(
                request.restriction(),
                new RestrictionDeed.Lifted(
                        request.restriction(), found.get().right(), request.seconder(), request.ground()));
    }

    /** The refusal of a dealing that a restriction bars on a day; null where none does. */
    static @Nullable Refusal barring(State state, String right, Transitions.Step step, LocalDate day) {
        return state.about(Restriction.class, right).stream()
                .filter(r -> r.holdsOn(day) && r.bars().contains(step))
                .findFirst()
                .map(r -> Refusal.of(
                        "restricted",
                        "right (" + right + ") is under restriction (" + r.id() + ", " + r.ground() + "): no "
                                + step.word() + " is recorded"
                                + (r.untilOrNull() == null
                                        ? "\n  Maybe it is lifted first."
                                        : " before (" + r.untilOrNull() + ")"),
                        "право (" + right + ") ограничено (" + r.id() + ", " + r.ground() + "): "
                                + step.title().ru() + " не вносится"))
                .orElse(null);
    }

    /** What an entry of the log does to the state. */
    static void apply(State state, RestrictionDeed deed) {
        switch (deed) {
            case RestrictionDeed.Imposed imposed -> state.put(imposed.restriction());
            case RestrictionDeed.Lifted lifted ->
                state.put(state.find(Restriction.class, lifted.restriction())
                        .orElseThrow()
                        .withLifted());
        }
    }
}
