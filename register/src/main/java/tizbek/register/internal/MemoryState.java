package tizbek.register.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tizbek.register.Application;
import tizbek.register.Block;
import tizbek.register.Party;
import tizbek.register.PriorityOffer;
import tizbek.register.Right;

/** The state in memory: what a log makes when it is folded from its first entry. */
public final class MemoryState implements State {

    private final Map<String, Party> parties = new TreeMap<>();
    private final Map<String, Application> applications = new TreeMap<>();
    private final Map<String, Right> rights = new TreeMap<>();
    private final Map<String, PriorityOffer> offers = new LinkedHashMap<>();
    private final Map<String, Map<Block, String>> held = new HashMap<>();
    private final Map<Block, SortedSet<Long>> waiting = new HashMap<>();
    private final Map<Long, String> byNumber = new HashMap<>();

    public Collection<Party> parties() {
        return parties.values();
    }

    public Collection<Application> applicationsFiled() {
        return applications.values();
    }

    public Collection<Right> rights() {
        return rights.values();
    }

    public Collection<PriorityOffer> offers() {
        return offers.values();
    }

    @Override
    public Optional<Party> findParty(String id) {
        return Optional.ofNullable(parties.get(id));
    }

    @Override
    public Optional<Application> findApplication(String id) {
        return Optional.ofNullable(applications.get(id));
    }

    @Override
    public Optional<Right> findRight(String id) {
        return Optional.ofNullable(rights.get(id));
    }

    @Override
    public Optional<PriorityOffer> findOffer(String id) {
        return Optional.ofNullable(offers.get(id));
    }

    @Override
    public List<PriorityOffer> offersOn(String right) {
        return offers.values().stream().filter(o -> o.right().equals(right)).toList();
    }

    @Override
    public List<Held> holdersOf(String layer, Collection<Block> blocks) {
        Map<Block, String> ofLayer = held.getOrDefault(layer, Map.of());
        List<Held> found = new ArrayList<>();
        for (Block block : new TreeSet<>(blocks)) {
            String right = ofLayer.get(block);
            if (right != null) {
                found.add(new Held(block, right));
            }
        }
        return found;
    }

    @Override
    public List<Application> waitingFor(Collection<Block> blocks) {
        TreeSet<Long> numbers = new TreeSet<>();
        blocks.forEach(b -> numbers.addAll(waiting.getOrDefault(b, new TreeSet<>())));
        return numbers.stream()
                .map(n -> applications.get(Objects.requireNonNull(byNumber.get(n))))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public long applications() {
        return applications.size();
    }

    @Override
    public void put(Party party) {
        parties.put(party.id(), party);
    }

    @Override
    public void put(Application application) {
        applications.put(application.id(), application);
        byNumber.put(application.number(), application.id());
        boolean waits = application.status() == Application.Status.FILED;
        for (Block block : application.blocks()) {
            SortedSet<Long> here = waiting.computeIfAbsent(block, b -> new TreeSet<>());
            if (waits) {
                here.add(application.number());
            } else {
                here.remove(application.number());
            }
            if (here.isEmpty()) {
                waiting.remove(block);
            }
        }
    }

    @Override
    public void put(Right right) {
        Map<Block, String> ofLayer = held.computeIfAbsent(right.layer(), l -> new HashMap<>());
        Right before = rights.put(right.id(), right);
        if (before != null && before.isLive()) {
            before.blocks().forEach(ofLayer::remove);
        }
        if (right.isLive()) {
            for (Block block : right.blocks()) {
                String other = ofLayer.put(block, right.id());
                if (other != null && !other.equals(right.id())) {
                    throw new IllegalStateException(
                            "square (" + block + ") is held by (" + other + ") and by (" + right.id() + ")");
                }
            }
        }
    }

    @Override
    public void put(PriorityOffer offer) {
        offers.put(offer.id(), offer);
    }
}
