package tizbek.law.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.Amount;
import tizbek.law.AssumedValues;
import tizbek.law.BorderCharges;
import tizbek.law.BorderCharges.BorderCharge;
import tizbek.law.Due;
import tizbek.law.Effect;
import tizbek.law.Figure;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Provision;
import tizbek.law.Status;
import tizbek.law.Verdict;
import tizbek.law.Words;
import tizbek.measure.Interval;

/** The charges on a flow between two countries, read off the verdicts on the export and on the import. */
public final class Borders {

    private static final Set<Effect> CHARGING = EnumSet.of(Effect.CHARGES, Effect.SCALES, Effect.EXEMPTS);
    private static final String PER_TONNE = "USD/t";
    private static final String VALUE = "export_value";

    private final Law law;
    private final AssumedValues assumed;
    private final long days;
    private final Map<String, BorderCharge> charges = new LinkedHashMap<>();
    private final Set<Words> unknown = new LinkedHashSet<>();

    private Borders(Law law, AssumedValues assumed, Interval days) {
        this.law = law;
        this.assumed = assumed;
        this.days = days.days();
    }

    public static BorderCharges of(
            Law law, String material, String exporter, String importer, Interval days, AssumedValues assumed) {
        List<Provision> out = charging(law, exporter, ActKind.EXPORT);
        List<Provision> in = charging(law, importer, ActKind.IMPORT);
        if (exporter.equals(importer) || (out.isEmpty() && in.isEmpty())) {
            return BorderCharges.NONE;
        }
        Borders borders = new Borders(law, assumed, days);
        List<Provision> all = Stream.concat(out.stream(), in.stream()).toList();
        Act export = Act.export(exporter, material, importer);
        Act carried = new Act(ActKind.IMPORT, importer, export.commodityOrNull(), material, exporter, Map.of());
        for (Interval piece : Changes.pieces(law, all, days)) {
            borders.add(export, piece);
            borders.add(carried, piece);
        }
        return new BorderCharges(List.copyOf(borders.charges.values()), List.copyOf(borders.unknown));
    }

    private static List<Provision> charging(Law law, String country, ActKind act) {
        return law.listOf(country, act).stream().filter(Borders::charging).toList();
    }

    private static boolean charging(Provision p) {
        return p.status() == Status.ENACTED && CHARGING.contains(p.effect());
    }

    private void add(Act act, Interval piece) {
        LocalDate day = piece.from();
        switch (Judge.judge(law, act, day, assumed, Borders::charging)) {
            case Verdict.Owes owes -> owes.dues().forEach(due -> add(due, piece.days()));
            case Verdict.Unknown open ->
                open.missing().stream()
                        .filter(m -> !m.what().equals(Missing.PROVISION))
                        .forEach(m -> unknown.add(m.text()));
            case Verdict.Conflict conflict ->
                unknown.add(new Words(
                        "provisions contradict each other: " + ids(conflict),
                        "нормы противоречат друг другу: " + ids(conflict)));
            case Verdict.Allowed free -> {
                // An exemption and nothing else: no charge.
            }
            case Verdict.Barred none -> throw new IllegalStateException("charges bar nothing");
        }
    }

    private static String ids(Verdict verdict) {
        return String.join(
                ", ", verdict.citations().stream().map(c -> c.provision()).toList());
    }

    private void add(Due due, long length) {
        double weight = (double) length / days;
        Provision p = due.provision();
        switch (due.amount()) {
            case Amount.Percent(Figure percent, String base)
            when base.equals(VALUE) -> merge(new BorderCharge(p, 0, percent.value(assumed) * weight));
            case Amount.Sum(BigDecimal number, String unit)
            when unit.equals(PER_TONNE) -> merge(new BorderCharge(p, number.doubleValue() * weight, 0));
            case Amount.Percent other -> uncounted(p, other);
            case Amount.Sum other -> uncounted(p, other);
            case Amount.Assumed other -> uncounted(p, other);
            case Amount.Lost other -> uncounted(p, other);
        }
    }

    private void uncounted(Provision p, Amount amount) {
        unknown.add(new Words(
                "(%s) charges (%s), which is neither USD a tonne nor a share of the value at the border"
                        .formatted(p.id(), amount.text()),
                "(%s) взимает (%s): ни долларов за тонну, ни доли стоимости на границе"
                        .formatted(p.id(), amount.text())));
    }

    private void merge(BorderCharge charge) {
        charges.merge(
                charge.provision().id(),
                charge,
                (a, b) ->
                        new BorderCharge(a.provision(), a.usdPerTonne() + b.usdPerTonne(), a.percent() + b.percent()));
    }
}
