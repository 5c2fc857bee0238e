package tizbek.network.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tizbek.facts.DataPackage;
import tizbek.facts.Row;
import tizbek.measure.Interval;
import tizbek.network.Charge;
import tizbek.network.Link;
import tizbek.network.MapPlace;
import tizbek.network.Service;

/** Queues of which the days are known: the table {@code transit_queues}. They come on top of the usual waits. */
final class Queues {

    private record Queue(String place, Interval days, Set<Service> passedBy, Charge waiting) {}

    private final Map<String, List<Queue>> byLink = new HashMap<>();

    private Queues() {}

    static Queues read(DataPackage data) {
        Queues queues = new Queues();
        for (Row row : data.table(
                        "transit_queues",
                        "place",
                        "links",
                        "from",
                        "to",
                        "hours",
                        "passed_by",
                        "source",
                        "basis",
                        "note")
                .rows()) {
            String place = row.getText("place");
            Queue queue = new Queue(
                    place,
                    row.getInterval("from", "to"),
                    row.getList("passed_by").stream()
                            .map(word -> Trains.word(row, "passed_by", word, Service.class))
                            .collect(Collectors.toUnmodifiableSet()),
                    new Charge(
                            Charge.Kind.HANDLING,
                            0,
                            row.getAmount("hours"),
                            "transit_queues:" + place + "/" + row.getText("from"),
                            row.getProvenance()));
            row.getList("links")
                    .forEach(link -> queues.byLink
                            .computeIfAbsent(link, l -> new ArrayList<>())
                            .add(queue));
        }
        return queues;
    }

    /** The queue before a link that is entered at this place on this day. */
    List<Charge> before(Link link, MapPlace from, LocalDate day, Service service) {
        return byLink.getOrDefault(link.id(), List.of()).stream()
                .filter(q -> q.place().equals(from.id())
                        && q.days().contains(day)
                        && !q.passedBy().contains(service))
                .map(Queue::waiting)
                .toList();
    }
}
