package tizbek.network;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tizbek.facts.Provenance;
import tizbek.facts.RowsJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer on corridors as the JSON that {@code corridors --json} documents. */
public final class CorridorJson {

    private CorridorJson() {}

    /** The document. */
    public static String of(String data, CorridorAnswer answer) {
        ObjectNode document = RowsJson.document().put("data", data);
        ArrayNode corridors = document.putArray("corridors");
        answer.corridors().forEach(c -> corridor(corridors.addObject(), c, answer));
        ArrayNode lengths = document.putArray("lengths");
        answer.lengths()
                .forEach(c -> published(lengths.addObject(), c.published())
                        .put("kilometres", c.kilometres())
                        .put("error", c.error())
                        .put("holds", c.holds()));
        ArrayNode days = document.putArray("days");
        answer.days()
                .forEach(c -> transit(published(days.addObject(), c.published()), c.transit())
                        .put("error", c.error())
                        .put("near", c.near())
                        .put("inside", c.inside())
                        .put("narrow", c.narrow()));
        ArrayNode freight = document.putArray("freight");
        answer.freights()
                .forEach(c -> published(freight.addObject(), c.published())
                        .put("publishedUsdPerTonne", c.usdPerTonnePublished())
                        .put("usdPerTonne", c.usdPerTonne())
                        .put("error", c.error())
                        .put("holds", c.holds()));
        ArrayNode pairs = document.putArray("pairs");
        answer.pairs().forEach(p -> pair(pairs.addObject(), p));
        return RowsJson.text(document);
    }

    private static void corridor(ObjectNode node, Corridor corridor, CorridorAnswer answer) {
        node.put("id", corridor.id()).put("name", corridor.name()).put("nameRu", corridor.nameRu());
        ArrayNode places = node.putArray("places");
        corridor.places().forEach(p -> places.add(p.id()));
        ids(node.putArray("chain"), corridor.chain().stream());
        ids(node.putArray("others"), corridor.others().stream().sorted(Comparator.comparing(Link::id)));
        ids(node.putArray("trunk"), corridor.trunk().stream().sorted(Comparator.comparing(Link::id)));
        node.put("kilometres", corridor.kilometres());
        ArrayNode borders = node.putArray("borders");
        for (CorridorChecks.OfBorder b : answer.borders().getOrDefault(corridor.id(), List.of())) {
            ObjectNode border = borders.addObject()
                    .put("link", b.leg().link())
                    .put("basis", b.charge().basis())
                    .put("hours", b.charge().hours())
                    .put("usdPerTonne", b.charge().usdPerTonne());
            b.charge().highHours().ifPresent(h -> border.put("highHours", h));
            provenance(border, b.charge().provenance());
        }
        ArrayNode volumes = node.putArray("volumes");
        answer.volumes().getOrDefault(corridor.id(), List.of()).forEach(v -> {
            ObjectNode volume = volumes.addObject().put("year", v.year()).put("chosen", v.chosen());
            v.tonnes().ifPresent(t -> volume.put("tonnes", t));
            v.growth().ifPresent(g -> volume.put("growth", g));
            provenance(volume.put("why", v.why()), v.provenance());
        });
        provenance(node, corridor.provenance());
    }

    private static void ids(ArrayNode array, Stream<Link> links) {
        links.map(Link::id).forEach(array::add);
    }

    private static ObjectNode published(ObjectNode node, PublishedFigure figure) {
        node.put("id", figure.id())
                .put("corridor", figure.corridor())
                .put("use", figure.fitted() ? "fit" : "check")
                .put("from", figure.start().id())
                .put("vehicle", figure.vehicle().name().toLowerCase(Locale.ROOT))
                .put("service", figure.service().word())
                .put("day", figure.day().toString())
                .put("low", figure.low())
                .put("high", figure.high())
                .put("year", figure.year());
        provenance(node, figure.provenance());
        return node;
    }

    private static ObjectNode transit(ObjectNode node, TransitTime time) {
        return node.put("lowDays", time.lowDays())
                .put("medianDays", time.medianDays())
                .put("highDays", time.highDays());
    }

    private static void pair(ObjectNode node, CorridorChecks.OfPair pair) {
        node.put("id", pair.id())
                .put("corridor", pair.corridor())
                .put("from", pair.way().from().id())
                .put("to", pair.way().to().id())
                .put("against", pair.against())
                .put("faster", pair.faster());
        transit(node.putObject("way").put("kilometres", pair.way().length().kilometres()), pair.time());
        transit(node.putObject("other").put("kilometres", pair.other().length().kilometres()), pair.otherTime());
        provenance(node, pair.provenance());
    }

    private static void provenance(ObjectNode node, Provenance provenance) {
        provenance.sources().forEach(node.putArray("sources")::add);
        node.put("basisOfFigure", provenance.basis().name().toLowerCase(Locale.ROOT))
                .put("note", provenance.note());
    }
}
