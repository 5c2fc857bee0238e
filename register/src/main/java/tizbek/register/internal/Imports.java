package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.law.Words;
import tizbek.register.ImportDeed;
import tizbek.register.ImportRequest;
import tizbek.register.ImportedRow;
import tizbek.register.Jurisdiction;
import tizbek.register.Refusal;
import tizbek.register.Right;

/**
 * Takes over rights of an existing register. The law is not asked: they were given already. What contradicts itself or ground that
 * is held is not taken over, and is told.
 */
final class Imports {

    /** Not recorded, because it was before and nothing changed. */
    static final String UNCHANGED = "unchanged";
    /** Not recorded: the row says something else than when it was taken over. */
    static final String CHANGED = "changed";

    private final Countries countries;
    private final Rules rules;

    Imports(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling rule(State state, ImportRequest request, Instant now) {
        return switch (request) {
            case ImportRequest.Take take -> take(state, take, now);
        };
    }

    private Ruling take(State state, ImportRequest.Take take, Instant now) {
        Refusal refusal = again(state, take);
        if (refusal == null) {
            refusal = Decisions.oneEye(take.actor(), take.seconder());
        }
        if (refusal == null) {
            refusal = Intake.badId(
                    "right", take.right(), state.findRight(take.right()).isPresent());
        }
        if (refusal == null) {
            refusal = incomplete(state, take);
        }
        if (refusal == null) {
            refusal = badDays(take, countries.day(take.country(), now));
        }
        return refusal == null ? ground(state, take) : new Ruling.No(refusal);
    }

    private static @Nullable Refusal again(State state, ImportRequest.Take take) {
        Optional<ImportedRow> before = state.find(ImportedRow.class, take.right());
        if (before.isEmpty()) {
            return null;
        }
        ImportedRow known = before.get();
        return known.digest().equals(take.row().digest())
                ? Refusal.of(UNCHANGED, "row was taken over before", "строка уже перенесена")
                : Refusal.of(
                        CHANGED,
                        "row says something else than row (" + known.row() + ") of the file ("
                                + known.file().substring(0, 12) + "...) from which right (" + take.right()
                                + ") was taken over\n  Maybe record what happened to it as a dealing.",
                        "строка отличается от ранее перенесённой (" + known.row() + ")");
    }

    private @Nullable Refusal incomplete(State state, ImportRequest.Take take) {
        Optional<Jurisdiction> country = countries.find(take.country());
        if (country.isEmpty()) {
            return Refusal.of(
                    "unknown",
                    "country (" + take.country() + ") has no register here",
                    "страна (" + take.country() + ") не ведётся в реестре");
        }
        if (country.get().findKind(take.kind()).isEmpty()) {
            return Refusal.of(
                    "kind",
                    "kind of right (" + take.kind() + ") is not known",
                    "вид права (" + take.kind() + ") неизвестен");
        }
        if (take.commodity().isBlank()) {
            return Refusal.of("commodity", "mineral is missing", "не указано полезное ископаемое");
        }
        return state.findParty(take.holder()).isEmpty()
                ? Refusal.of(
                        "holder",
                        "holder (" + take.holder() + ") is not in the register\n  Maybe enter it first, or let the"
                                + " mapping enter holders (enter-holders: yes).",
                        "владелец (" + take.holder() + ") не внесён в реестр")
                : null;
    }

    private static @Nullable Refusal badDays(ImportRequest.Take take, LocalDate today) {
        if (!take.from().isBefore(take.until())) {
            return Refusal.of(
                    "dates",
                    "right ends (" + take.until() + ") before it begins (" + take.from() + ")",
                    "право заканчивается (" + take.until() + ") раньше начала (" + take.from() + ")");
        }
        if (take.from().isAfter(today)) {
            return Refusal.of(
                    "dates",
                    "right begins (" + take.from() + ") after today (" + today + ")",
                    "право начинается (" + take.from() + ") позже сегодняшнего дня (" + today + ")");
        }
        boolean over = !today.isBefore(take.until());
        return over && take.status() == Right.Status.LIVE
                ? Refusal.of(
                        "dates",
                        "right is live, and was over on (" + take.until() + ")",
                        "право действует, но срок истёк (" + take.until() + ")")
                : null;
    }

    private Ruling ground(State state, ImportRequest.Take take) {
        Jurisdiction country = countries.get(take.country());
        Jurisdiction.Kind kind = country.findKind(take.kind()).orElseThrow();
        boolean onPlot = take.plotOrNull() != null;
        if (onPlot ? kind.ground() == Jurisdiction.Ground.SQUARES : kind.ground() == Jurisdiction.Ground.PLOT) {
            return new Ruling.No(
                    "ground",
                    "right (" + kind.kind() + ") lies on "
                            + (onPlot
                                    ? "squares, and the row has a polygon that is not" + " made of whole ones"
                                    : "a plot, and the row has squares"),
                    "вид участка не подходит для права (" + kind.kind() + ")");
        }
        GroundChecks.Checked checked = new GroundChecks(country, rules).standing(take.blocks(), take.plotOrNull());
        if (checked.refusal() != null) {
            return new Ruling.No(checked.refusal());
        }
        Right right = new Right(
                take.right(),
                take.country(),
                take.kind(),
                kind.layerOf(take.right()),
                take.commodity(),
                new TreeMap<>(Map.of(take.holder(), 100.0)),
                take.blocks(),
                take.from(),
                take.until(),
                take.status(),
                "",
                new TreeMap<>(),
                Map.of(),
                checked.plot());
        List<Words> held = right.isLive()
                ? Conflicts.of(state, country, kind.layer(), right.squares(), right.plotOrNull())
                : List.of();
        if (!held.isEmpty()) {
            return new Ruling.No(new Refusal("overlap", held.getFirst(), held, List.of()));
        }
        return new Ruling.Entry(take.right(), new ImportDeed.Imported(right, take.row(), take.seconder()));
    }
}
