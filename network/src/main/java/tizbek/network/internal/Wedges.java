package tizbek.network.internal;

import java.util.List;
import java.util.Set;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.network.Charge;

/**
 * The extra cost that some buyers face when their cargo passes a country: the table {@code transit_wedges}. Paid once
 * a route and country; not on cargo that comes from the country itself.
 */
final class Wedges {

    /** @param buyers ISO codes, or EU for the members of the European Union */
    record Wedge(String country, List<String> buyers, Charge charge) {}

    private static final String UNION = "EU";

    private final List<Wedge> wedges;
    private final Set<String> union;

    Wedges(DataPackage data, Figures figures, Set<String> union) {
        this.union = union;
        wedges = data.table("transit_wedges", "country", "usd_per_t", "buyers", "note")
                .map(row -> wedge(row, figures));
    }

    private static Wedge wedge(Row row, Figures figures) {
        Figure usd = figures.named(row, "usd_per_t", "handling_usd_per_t");
        return new Wedge(
                row.getText("country"),
                row.getList("buyers"),
                new Charge(Charge.Kind.WEDGE, usd.value(), 0, usd.basis(), usd.provenance()));
    }

    /** The wedges that cargo for a buyer in {@code country} meets. */
    List<Wedge> of(String country) {
        return wedges.stream()
                .filter(w -> w.buyers().contains(country) || (w.buyers().contains(UNION) && union.contains(country)))
                .toList();
    }
}
