package tizbek.plan.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.law.Expression;

/**
 * What the data know of a mine or plant when the law asks, and what a condition comes to by it. The right under which a
 * mine works is not in the data, but not each kind can be: nobody mines under a right to look for ore, a placer permit is
 * given for a placer alone, and a plant needs no right to the ground.
 *
 * @param kinds how a mine wins its ore, by producer ({@code mine_kinds})
 */
record SiteFacts(Map<String, String> kinds) {

    static final SiteFacts NONE = new SiteFacts(Map.of());

    private static final String RIGHT = "right";
    private static final String PLACER = "placer";
    private static final String PLACER_PERMIT = "placer-permit";
    private static final String NO_RIGHT = "none";
    private static final List<String> RIGHTS_TO_MINE = List.of("mining-licence", "contract");

    SiteFacts {
        kinds = Map.copyOf(kinds);
    }

    static SiteFacts of(DataPackage data) {
        Map<String, String> kinds = new HashMap<>();
        for (Row row : data.table("mine_kinds", "producer", "kind").rows()) {
            kinds.put(row.getText("producer"), row.getText("kind"));
        }
        return new SiteFacts(kinds);
    }

    /** What is known of a case before its right is. */
    Map<String, Object> known(String id, boolean mine, String commodity, String material, LocalDate day) {
        Map<String, Object> known = new HashMap<>(Map.of("commodity", commodity, "material", material, "day", day));
        String kind = kinds.get(id);
        if (mine && kind != null) {
            known.put("man_made_deposit", kind.equals("tailings"));
        }
        return known;
    }

    /** The rights under which it may be worked. */
    List<String> rights(String id, boolean mine) {
        if (!mine) {
            return List.of(NO_RIGHT);
        }
        List<String> rights = new java.util.ArrayList<>(RIGHTS_TO_MINE);
        if (kinds.getOrDefault(id, PLACER).equals(PLACER)) {
            rights.add(PLACER_PERMIT);
        }
        return rights;
    }

    /**
     * What has to be known besides, so that a condition holds; empty where it cannot hold.
     *
     * @param whenOrNull no condition always holds, and lacks nothing
     */
    Optional<Set<String>> lacking(@Nullable Expression whenOrNull, String id, boolean mine, Map<String, Object> known) {
        if (whenOrNull == null) {
            return Optional.of(Set.of());
        }
        boolean never = true;
        boolean always = true;
        Set<String> lacking = new TreeSet<>();
        for (String right : rights(id, mine)) {
            Map<String, Object> facts = new HashMap<>(known);
            facts.put(RIGHT, right);
            switch (whenOrNull.evaluate(facts)) {
                case Expression.Result.Truth(boolean holds) -> {
                    never &= !holds;
                    always &= holds;
                }
                case Expression.Result.Missing(Set<String> names) -> {
                    never = false;
                    lacking.addAll(names);
                }
                case Expression.Result.Amounting _ ->
                    throw new IllegalStateException("condition (" + whenOrNull.text() + ") came to a number");
            }
        }
        if (never) {
            return Optional.empty();
        }
        if (!always) {
            lacking.add(RIGHT);
        }
        return Optional.of(lacking);
    }
}
