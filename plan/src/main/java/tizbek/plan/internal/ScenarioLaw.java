package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tizbek.facts.YamlNode;
import tizbek.law.ActKind;
import tizbek.law.Effect;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.law.Provision;
import tizbek.plan.Scenario;
import tizbek.plan.Scenarios;

/**
 * The law a scenario lives under: all the laws hold, or the law frozen on a day; over it the provisions it adds, the
 * reforms it lays over (files in {@code scenarios/reforms/}), the claims it switches on. Each is put together once.
 */
public final class ScenarioLaw {

    private static final Set<Effect> SHAPING =
            EnumSet.of(Effect.CHARGES, Effect.SCALES, Effect.EXEMPTS, Effect.LIMITS, Effect.SUSPENDS);

    private record Key(
            @Nullable LocalDate frozen, List<String> added, List<String> claims, List<Scenario.Reform> reforms) {}

    private final Law all;
    private final Scenarios scenarios;
    private final KnownNames names;
    private final UnaryOperator<Law> after;
    private final Map<Key, Law> made = new ConcurrentHashMap<>();

    public ScenarioLaw(Law all, Scenarios scenarios, KnownNames names) {
        this(all, scenarios, names, law -> law);
    }

    private ScenarioLaw(Law all, Scenarios scenarios, KnownNames names, UnaryOperator<Law> after) {
        this.after = after;
        this.all = all;
        this.scenarios = scenarios;
        this.names = names;
    }

    /** The laws of scenarios, each without one provision from a day on. */
    public ScenarioLaw repealing(String provision, LocalDate day) {
        return new ScenarioLaw(all, scenarios, names, law -> law.repealing(provision, day));
    }

    /** All that the laws hold, without any scenario. */
    public Law all() {
        return all;
    }

    /**
     * The law of a scenario.
     *
     * @throws tizbek.facts.InputException if it adds or claims a provision that the laws do not hold, or a reform cannot
     *     be read
     */
    public Law of(Scenario scenario) {
        Key key =
                new Key(scenario.lawFrozenOrNull(), scenario.addedProvisions(), scenario.claims(), scenario.reforms());
        Law known = made.get(key);
        if (known == null) {
            known = after.apply(make(scenario));
            made.put(key, known);
        }
        return known;
    }

    private Law make(Scenario scenario) {
        List<String> ids = all.list().stream().map(Provision::id).toList();
        scenario.requireKnown("provision", scenario.addedProvisions(), ids);
        scenario.requireKnown("provision", scenario.claims(), ids);
        Law reformed = reformed(scenario);
        LocalDate frozen = scenario.lawFrozenOrNull();
        if (frozen == null) {
            return reformed.claiming(scenario.claims());
        }
        Set<String> laid = new LinkedHashSet<>(scenario.addedProvisions());
        laid.addAll(scenario.claims());
        laid.addAll(reforming(scenario));
        return all.frozenOn(frozen).with(laid, reformed).claiming(scenario.claims());
    }

    private Law reformed(Scenario scenario) {
        Law law = all;
        for (Scenario.Reform reform : scenario.reforms()) {
            YamlNode own = reform.writtenOutOrNull();
            law = own == null
                    ? law.reformedBy(scenarios.reform(reform.id(), scenario.where()), names)
                    : law.reformedBy(own, names);
        }
        return law;
    }

    /** Ids of the provisions that the reforms of a scenario bring. */
    private List<String> reforming(Scenario scenario) {
        return reformed(scenario).list().stream()
                .map(Provision::id)
                .filter(id -> all.find(id).isEmpty())
                .toList();
    }

    /**
     * Whether what a scenario lays over the law changes more than what passes a border: charges, quotas, mining. Then
     * the world without its measure is not the world it is compared with.
     */
    public boolean changesWorld(Scenario scenario) {
        List<Provision> laid = new ArrayList<>();
        Law law = of(scenario);
        Set<String> ids = new LinkedHashSet<>(scenario.addedProvisions());
        ids.addAll(scenario.claims());
        ids.addAll(reforming(scenario));
        ids.forEach(id -> law.find(id).ifPresent(laid::add));
        return laid.stream().anyMatch(p -> shapes(law, p));
    }

    private static boolean shapes(Law law, Provision p) {
        if (p.effect() == Effect.SUSPENDS) {
            return p.suspends().stream()
                    .flatMap(id -> law.find(id).stream())
                    .anyMatch(suspended -> shapes(law, suspended));
        }
        boolean borderOnly =
                p.applies().acts().stream().allMatch(a -> a.equals(ActKind.EXPORT) || a.equals(ActKind.IMPORT));
        return SHAPING.contains(p.effect()) || !borderOnly;
    }
}
