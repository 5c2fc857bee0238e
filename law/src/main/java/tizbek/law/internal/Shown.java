package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the examples of a law show, by provision. */
public final class Shown {

    private final Map<String, List<Judged>> citing = new HashMap<>();
    private final Map<String, List<Judged>> mentioning = new HashMap<>();
    private final List<Judged> all;

    Shown(List<Judged> judged) {
        this.all = List.copyOf(judged);
        for (Judged one : judged) {
            one.cited()
                    .forEach(id ->
                            citing.computeIfAbsent(id, i -> new ArrayList<>()).add(one));
            one.aside()
                    .forEach(id -> mentioning
                            .computeIfAbsent(id, i -> new ArrayList<>())
                            .add(one));
        }
    }

    List<Judged> all() {
        return all;
    }

    /** The examples whose verdict rests on the provision. */
    List<Judged> citing(String provision) {
        return citing.getOrDefault(provision, List.of());
    }

    /** The examples that see the provision and do not count it. */
    List<Judged> mentioning(String provision) {
        return mentioning.getOrDefault(provision, List.of());
    }
}
