package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.AssumedValues;
import tizbek.law.BorderCharges;
import tizbek.law.Effect;
import tizbek.law.ExtractionCharge;
import tizbek.law.Figure;
import tizbek.law.Law;
import tizbek.law.OpenDays;
import tizbek.law.Provision;
import tizbek.law.Rate;
import tizbek.law.Status;
import tizbek.law.Value;
import tizbek.measure.Interval;
import tizbek.plan.Chain;
import tizbek.plan.World;

/**
 * What the law asks of a chain, year by year, asked of the room law and of nobody else: the extraction taxes, the days on
 * which mining is open, the charges at borders, the export quotas.
 */
final class LawTerms {

    private static final String BASE = "metal_contained_value";
    private static final ActKind EARN = new ActKind("earn");

    /** The price by the pound that a law asks is that of a pound of what is mined: of U3O8, not of uranium. */
    private static final double LB_PER_TONNE = 2204.62262;

    private final Law law;
    private final Chain chain;
    private final AssumedValues assumed;
    private final Set<Integer> years;
    private final int baseYear;

    LawTerms(Law law, Chain chain, AssumedValues assumed, int baseYear, int firstYear, int lastYear) {
        this.law = law;
        this.chain = chain;
        this.assumed = assumed;
        this.baseYear = baseYear;
        this.years = new TreeSet<>(Set.of(baseYear));
        for (int year = firstYear; year <= lastYear + 1; year++) {
            years.add(year);
        }
    }

    /** Mining, with what the planner knows of it: the price that the year is planned with. */
    private Act mining(String country, double quotation) {
        return Act.mine(country, chain.id())
                .withFact("price_usd_per_t", String.valueOf(Math.rint(quotation)))
                .withFact("product_form", "concentrate");
    }

    /**
     * What is taken of the metal in a tonne of material with {@code content} of the element, for the base year and each
     * planned: extraction taxes, and taxes on income whose base is the metal, too.
     *
     * @param output tonnes of the element that the mine brings a year, where it is planned by itself: some rates rise
     *     with what is mined under one right
     */
    World.Charges extraction(String country, double content, double quotation, OptionalDouble output) {
        Map<Integer, Double> usd = new LinkedHashMap<>();
        Map<Integer, Double> rates = new LinkedHashMap<>();
        Set<String> provisions = new TreeSet<>();
        boolean unknown = false;
        List<Act> acts = taxed(country, content, quotation, output);
        for (int year : years) {
            for (Act act : acts) {
                switch (law.extractionCharge(act, LocalDate.of(year, 7, 1))) {
                    case ExtractionCharge.Known known -> {
                        double rate = rate(known);
                        unknown |=
                                known.charges().stream().anyMatch(c -> !c.base().equals(BASE));
                        rates.merge(year, rate, Double::sum);
                        usd.merge(year, rate * quotation * content, Double::sum);
                        known.charges()
                                .forEach(c -> provisions.add(c.provision().id()));
                    }
                    case ExtractionCharge.Unknown none -> unknown |= act.what().equals(ActKind.MINE);
                    case ExtractionCharge.Contradictory several -> throw contradiction(several, country, year);
                }
            }
        }
        return new World.Charges(usd, rates, String.join(", ", provisions), unknown);
    }

    private double rate(ExtractionCharge.Known known) {
        return known.charges().stream()
                .filter(c -> c.base().equals(BASE))
                .mapToDouble(c -> c.rate(assumed).fraction())
                .sum();
    }

    /** Mining, and earning where the law of the country takes a share of the metal there. */
    private List<Act> taxed(String country, double content, double quotation, OptionalDouble output) {
        Act mining = mining(country, quotation)
                .withFact(
                        "price_usd_per_lb", String.valueOf(Math.rint(quotation * content / LB_PER_TONNE * 100) / 100));
        if (output.isPresent()) {
            mining = mining.withFact("annual_output_t", String.valueOf(Math.rint(output.getAsDouble())));
        }
        boolean earning = law.listOf(country, EARN).stream()
                .anyMatch(p -> p.value().filter(v -> v.base().equals(BASE)).isPresent());
        return earning
                ? List.of(mining, new Act(EARN, country, mining.commodityOrNull(), null, null, mining.facts()))
                : List.of(mining);
    }

    private InputException contradiction(ExtractionCharge.Contradictory several, String country, int year) {
        return new InputException(new Defect.Contradiction(
                several.provisions().getFirst().provenance().where(),
                "several provisions of (" + country + ") charge the extraction of (" + chain.id() + ") in " + year,
                "one of them should end, or name the other as its exception."));
    }

    /** The share of each year in which mining is not barred, with the provisions that bar it; empty where it never is. */
    World.Opening opening(String country, double quotation) {
        Map<Integer, Double> shares = new LinkedHashMap<>();
        Set<String> barring = new TreeSet<>();
        for (int year : years) {
            OpenDays open = law.openDays(mining(country, quotation), Interval.year(year), assumed);
            if (open.share().fraction() < 1) {
                shares.put(year, open.share().fraction());
                barring.addAll(open.barring());
            }
        }
        return shares.isEmpty() ? World.Opening.ALWAYS : new World.Opening(shares, String.join(", ", barring));
    }

    /**
     * What the borders between two countries take from a tonne of material, by year.
     *
     * @param usdPerTonneOfValue value of the material at the border on which percentages are taken: the dated quotation
     */
    World.Charges border(String material, String exporter, String importer, double usdPerTonneOfValue) {
        Map<Integer, Double> usd = new LinkedHashMap<>();
        Map<Integer, Double> rates = new LinkedHashMap<>();
        Set<String> provisions = new TreeSet<>();
        boolean unknown = false;
        for (int year : years) {
            BorderCharges charges = law.borderCharges(material, exporter, importer, Interval.year(year), assumed);
            unknown |= !charges.unknown().isEmpty();
            double sum = charges.charges().stream()
                    .mapToDouble(c -> c.usdPerTonne(usdPerTonneOfValue))
                    .sum();
            if (sum > 0 || !usd.isEmpty()) {
                usd.put(year, sum);
                rates.put(year, sum / usdPerTonneOfValue);
            }
            charges.charges().forEach(c -> provisions.add(c.provision().id()));
        }
        return usd.isEmpty() && !unknown
                ? World.Charges.NONE
                : new World.Charges(usd, rates, String.join(", ", provisions), unknown);
    }

    /** The quotas on exports of the chain, for the years they cover whole. */
    List<World.Quota> quotas() {
        return law.list().stream()
                .filter(p -> p.status() == Status.ENACTED && p.effect() == Effect.LIMITS)
                .filter(p -> p.terms().measure().isEmpty() && p.applies().covers(ActKind.EXPORT))
                .filter(p ->
                        chain.materials().stream().anyMatch(m -> p.applies().coversMaterial(m.id())))
                .flatMap(p -> quota(p).stream())
                .toList();
    }

    private Optional<World.Quota> quota(Provision p) {
        Value value = p.valueOrNull();
        if (value == null || !value.unit().equals("t") || !(value.rate() instanceof Rate.Plain(Figure figure))) {
            return Optional.empty();
        }
        Map<Integer, Double> tonnes = new LinkedHashMap<>();
        for (int year : years) {
            Interval days = Interval.year(year);
            boolean whole = p.interval().intersection(days).filter(days::equals).isPresent();
            if (year != baseYear && whole && law.inForce(p, days.from())) {
                tonnes.put(year, figure.value(assumed));
            }
        }
        if (tonnes.isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> materials = new TreeSet<>();
        for (int m = 0; m < chain.materials().size(); m++) {
            if (p.applies().coversMaterial(chain.materials().get(m).id())) {
                materials.add(m);
            }
        }
        return Optional.of(new World.Quota(
                p.id(), p.country(), materials, Set.copyOf(p.applies().targets()), tonnes));
    }
}
