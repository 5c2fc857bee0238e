package tizbek.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Walks through all of a kind, and from holders to their owners. */
final class Holdings {

    private static final int PAGE = 500;

    private Holdings() {}

    /** Every record of a kind, in the order of the ids. */
    static <T extends Kept> void each(Register register, Class<T> type, Consumer<T> consumer) {
        String after = "";
        List<T> page = register.page(type, after, PAGE);
        while (!page.isEmpty()) {
            page.forEach(consumer);
            after = page.getLast().id();
            page = register.page(type, after, PAGE);
        }
    }

    static <T extends Kept> List<T> all(Register register, Class<T> type) {
        List<T> all = new ArrayList<>();
        each(register, type, all::add);
        return all;
    }

    /** Holders of live rights, with what the countries of these rights open of their owners. */
    static SortedMap<String, Set<DisclosureRules.Open>> holders(Register register) {
        SortedMap<String, Set<DisclosureRules.Open>> holders = new TreeMap<>();
        each(register, Right.class, right -> {
            Jurisdiction country = register.jurisdictions().get(right.country());
            if (right.isLive() && country != null) {
                right.shares()
                        .keySet()
                        .forEach(p -> holders.computeIfAbsent(p, h -> EnumSet.noneOf(DisclosureRules.Open.class))
                                .addAll(country.disclosure().open()));
            }
        });
        return holders;
    }

    /** The same of every party that owns one, and of those that own these: what is open of a holder is open up to the persons. */
    static SortedMap<String, Set<DisclosureRules.Open>> owners(Register register) {
        SortedMap<String, Set<DisclosureRules.Open>> open = holders(register);
        Deque<String> next = new ArrayDeque<>(open.keySet());
        while (!next.isEmpty()) {
            String subject = next.remove();
            Set<DisclosureRules.Open> own = open.getOrDefault(subject, EnumSet.noneOf(DisclosureRules.Open.class));
            register.find(Ownership.class, subject)
                    .ifPresent(ownership -> ownership.interests().forEach(interest -> {
                        boolean seen = open.containsKey(interest.owner());
                        boolean more = open.computeIfAbsent(
                                        interest.owner(), o -> EnumSet.noneOf(DisclosureRules.Open.class))
                                .addAll(own);
                        if (!seen || more) {
                            next.add(interest.owner());
                        }
                    }));
        }
        return open;
    }
}
