package tizbek.law;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How to give what a verdict says is missing: the option, with the values it takes. */
public final class MissingText {

    private final LawLibrary library;

    public MissingText(LawLibrary library) {
        this.library = library;
    }

    /** The option; empty where nothing one could give would help. */
    public String option(Missing missing, Act act, Verdict verdict) {
        return switch (missing.what()) {
            case "material" -> "--material " + one(materials(act, verdict), "ID");
            case "commodity" -> "--mineral ID";
            case "target" -> "--target COUNTRY";
            case Missing.PROVISION -> "";
            case Missing.ACT ->
                claims(verdict).stream().map(id -> "--claim " + id).collect(Collectors.joining(" "));
            default -> fact(missing.what());
        };
    }

    /** The option that gives a fact; empty where the name is none. */
    public String fact(String name) {
        Fact fact = library.law().vocabulary().facts().get(name);
        if (fact == null) {
            return "";
        }
        return "--fact " + name + "="
                + switch (fact.type()) {
                    case TRUTH -> "yes|no";
                    case NUMBER -> "NUMBER" + (fact.unit().isEmpty() ? "" : " (" + fact.unit() + ")");
                    case DATE -> "YYYY-MM-DD";
                    case TEXT -> String.join("|", fact.values());
                };
    }

    /** The forms of the commodity that the provisions in question tell apart. */
    private Set<String> materials(Act act, Verdict verdict) {
        Set<String> materials = new TreeSet<>();
        for (Provision p : cited(verdict)) {
            p.applies().materials().stream()
                    .filter(m -> Act.commodityOf(m).equals(act.commodityOrNull()))
                    .forEach(materials::add);
        }
        return materials;
    }

    private static String one(Set<String> values, String otherwise) {
        return values.isEmpty() ? otherwise : String.join("|", values);
    }

    private List<String> claims(Verdict verdict) {
        return cited(verdict).stream()
                .filter(p -> p.status() == Status.CLAIMED)
                .map(Provision::id)
                .toList();
    }

    private List<Provision> cited(Verdict verdict) {
        return verdict.citations().stream()
                .flatMap(c -> library.law().find(c.provision()).stream())
                .toList();
    }
}
