package tizbek.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tizbek.facts.DataPackage;
import tizbek.facts.InputException;
import tizbek.facts.NearestName;
import tizbek.facts.Row;
import tizbek.network.internal.NameFolding;

/**
 * What the places, sites and gateways of a map are called: by id, in Latin script, in the script of their country, in
 * Russian. Case, accents and punctuation make no difference. Of things with the same name a node of the map comes before
 * the gateway of a country, and that before a deposit or plant.
 */
public final class SiteNames {

    private static final int NEAREST = 3;
    private static final int SHORTEST_PART = 3;
    private static final String RUSSIAN = "ru";

    /** What was found under a name. */
    public sealed interface Found {
        /**
         * One thing was meant.
         *
         * @param others what else is called so, but comes after it
         */
        record One(Site site, List<Site> others) implements Found {}

        /** The name fits each of them equally well. */
        record Several(List<Site> sites) implements Found {}

        /** Nothing is called so; these have the nearest names. */
        record None(List<Site> nearest) implements Found {}
    }

    private final Network network;
    private final Map<String, String> latin = new TreeMap<>();
    private final Map<String, String> local = new TreeMap<>();
    private final Map<String, String> russian = new TreeMap<>();
    /** Codes of countries by folded code and name. */
    private final Map<String, String> countries = new TreeMap<>();
    /** Sites by folded name, each list in the order in which they come before each other. */
    private final Map<String, Set<Site>> byForm = new LinkedHashMap<>();

    private SiteNames(Network network) {
        this.network = network;
    }

    /**
     * Reads the names of everything on the map.
     *
     * @throws InputException if a table cannot be read
     */
    public static SiteNames of(DataPackage data, Network network) {
        SiteNames names = new SiteNames(network);
        for (String table : List.of("places", "sea_places", "deposits", "facilities")) {
            data.table(table, "id", "name").rows().forEach(names::local);
        }
        data.table("place_names", "place", "language", "name", "preferred").rows().stream()
                .filter(row -> row.getText("language").equals(RUSSIAN) && row.isYes("preferred"))
                .forEach(row -> names.russian.putIfAbsent(row.getText("place"), row.getText("name")));
        network.places().forEach(names::add);
        data.table("place_names", "place", "name")
                .rows()
                .forEach(row ->
                        network.findSite(row.getText("place")).ifPresent(site -> names.add(site, row.getText("name"))));
        data.table("countries", "id", "name_en", "name_ru").rows().forEach(names::country);
        network.ownSites().forEach(names::add);
        return names;
    }

    private void local(Row row) {
        if (row.hasColumn("name_local")) {
            row.findText("name_local").ifPresent(name -> local.putIfAbsent(row.getText("id"), name));
        }
    }

    private void country(Row row) {
        String code = row.getText("id");
        latin.putIfAbsent(code, row.getText("name_en"));
        countries.put(NameFolding.folded(code), code);
        NameFolding.forms(row.getText("name_en")).forEach(form -> countries.putIfAbsent(form, code));
        row.findText("name_ru").ifPresent(n -> NameFolding.forms(n).forEach(f -> countries.putIfAbsent(f, code)));
        row.findText("name_ru").ifPresent(name -> russian.putIfAbsent(code, name));
        network.findGateway(code).ifPresent(gateway -> {
            add(gateway, code);
            add(gateway, row.getText("name_en"));
            row.findText("name_ru").ifPresent(name -> add(gateway, name));
        });
    }

    private void add(Site site) {
        String name = nameOf(site);
        latin.putIfAbsent(site.id(), name);
        add(site, site.id());
        add(site, name);
        if (local.containsKey(site.id())) {
            add(site, local.getOrDefault(site.id(), ""));
        }
    }

    private void add(Site site, String name) {
        NameFolding.forms(name)
                .forEach(form ->
                        byForm.computeIfAbsent(form, f -> new LinkedHashSet<>()).add(site));
    }

    private static String nameOf(Site site) {
        return switch (site) {
            case MapPlace place -> place.name();
            case OwnSite own -> own.name();
            case Gateway gateway -> gateway.country();
        };
    }

    /** The name in English, or by what else it is known: its id. */
    public String english(String id) {
        return latin.getOrDefault(id, id);
    }

    /** The name in Russian; where none is known, the local one if it is Cyrillic, else the English one. */
    public String russian(String id) {
        String known = russian.get(id);
        if (known != null) {
            return known;
        }
        String own = local.getOrDefault(id, "");
        return own.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
                ? own
                : english(id);
    }

    /** The code of the country of this code or name, whether or not it is on the map. */
    public Optional<String> country(String asked) {
        String folded = NameFolding.folded(asked);
        return Optional.ofNullable(countries.get(folded));
    }

    /** The site of this id; else what is called so; else what has these words in its name. */
    public Found find(String asked) {
        Site exact = network.findSite(asked)
                .or(() -> network.findSite(asked.toLowerCase(Locale.ROOT)))
                .or(() -> network.findGateway(asked.toUpperCase(Locale.ROOT)))
                .orElse(null);
        String folded = NameFolding.folded(asked);
        Set<Site> called = byForm.getOrDefault(folded, Set.of());
        if (exact != null) {
            return new Found.One(exact, without(called, exact));
        }
        Collection<Site> fitting = called.isEmpty() ? partly(folded) : called;
        return fitting.isEmpty() ? new Found.None(nearest(folded)) : chosen(fitting);
    }

    /** A site that may have been meant, and why: its name begins so, a word of it does, or it is near. */
    public record Suggestion(Site site, String by) {}

    /**
     * What a person may mean who has typed so much of a name, in any script: names that begin so come before names with a
     * word that begins so, places of the map before mines and plants; where nothing begins so, the nearest names.
     */
    public List<Suggestion> suggest(String typed, int most) {
        String folded = NameFolding.folded(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        String latin = NameFolding.latin(folded);
        Map<Site, String> found = new LinkedHashMap<>();
        for (String by : List.of("beginning", "word")) {
            byForm.entrySet().stream()
                    .filter(e -> fits(e.getKey(), folded, by) || fits(NameFolding.latin(e.getKey()), latin, by))
                    .flatMap(e -> e.getValue().stream())
                    .sorted(Comparator.comparingInt(SiteNames::rank).thenComparing(site -> english(site.id())))
                    .forEach(site -> found.putIfAbsent(site, by));
        }
        if (found.isEmpty()) {
            misspelt(latin).forEach(site -> found.put(site, "nearest"));
        }
        return found.entrySet().stream()
                .filter(e -> !(e.getKey() instanceof MapPlace place && place.isSeaLane()))
                .limit(most)
                .map(e -> new Suggestion(e.getKey(), e.getValue()))
                .toList();
    }

    /** Sites whose names begin nearly so: what was typed may be half a name. */
    private List<Site> misspelt(String latin) {
        int most = Math.max(1, latin.length() / 3);
        record Near(Site site, int away) {}
        List<Near> near = new ArrayList<>();
        byForm.forEach((form, sites) -> {
            String other = NameFolding.latin(form);
            int away = IntStream.rangeClosed(latin.length() - 1, latin.length() + 1)
                    .filter(length -> length > 0 && length <= other.length())
                    .map(length -> NearestName.distance(latin, other.substring(0, length)))
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (away <= most) {
                sites.forEach(site -> near.add(new Near(site, away)));
            }
        });
        return near.stream()
                .sorted(Comparator.comparingInt(Near::away)
                        .thenComparingInt(n -> rank(n.site()))
                        .thenComparing(n -> english(n.site().id())))
                .map(Near::site)
                .distinct()
                .toList();
    }

    private static boolean fits(String form, String typed, String by) {
        return by.equals("beginning") ? form.startsWith(typed) : form.contains(" " + typed);
    }

    private static Found chosen(Collection<Site> fitting) {
        int first = fitting.stream().mapToInt(SiteNames::rank).min().orElse(0);
        List<Site> best = fitting.stream().filter(s -> rank(s) == first).toList();
        boolean onePlace = best.stream().map(SiteNames::position).distinct().count() == 1;
        return onePlace ? new Found.One(best.getFirst(), without(fitting, best.getFirst())) : new Found.Several(best);
    }

    /** Plants and estimates of a deposit that stand on the same ground are one place to a carrier. */
    private static Object position(Site site) {
        return switch (site) {
            case OwnSite own -> own.position();
            case MapPlace place -> place;
            case Gateway gateway -> gateway;
        };
    }

    private static int rank(Site site) {
        return switch (site) {
            case MapPlace place -> place.isSeaLane() ? 3 : 0;
            case Gateway gateway -> 1;
            case OwnSite own -> 2;
        };
    }

    private static List<Site> without(Collection<Site> sites, Site one) {
        return sites.stream().filter(s -> !s.equals(one)).toList();
    }

    private Set<Site> partly(String folded) {
        return folded.length() < SHORTEST_PART
                ? Set.of()
                : byForm.entrySet().stream()
                        .filter(e -> (" " + e.getKey() + " ").contains(" " + folded + " "))
                        .flatMap(e -> e.getValue().stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Compared in Latin letters, so that a name misspelt in one script is found in both. */
    private List<Site> nearest(String folded) {
        Map<String, Set<Site>> byLatin = new LinkedHashMap<>();
        byForm.forEach((form, sites) -> byLatin.computeIfAbsent(NameFolding.latin(form), f -> new LinkedHashSet<>())
                .addAll(sites));
        List<Site> nearest = new ArrayList<>();
        String asked = NameFolding.latin(folded);
        for (String next = NearestName.of(asked, byLatin.keySet());
                !next.isEmpty() && nearest.size() < NEAREST;
                next = NearestName.of(asked, byLatin.keySet())) {
            Site site =
                    byLatin.getOrDefault(next, Set.of()).stream().findFirst().orElseThrow();
            byLatin.remove(next);
            if (!nearest.contains(site)) {
                nearest.add(site);
            }
        }
        return List.copyOf(nearest);
    }
}
