package tizbek.plan.internal;

import java.util.List;
import tizbek.facts.Basis;
import tizbek.facts.Location;
import tizbek.facts.Provenance;
import tizbek.plan.Chain;
import tizbek.plan.Words;

/** A made-up chain for tests: ore of half its weight in metal, and metal; smelting keeps nine tenths. */
final class SmallChain {

    static final Provenance MADE_UP = new Provenance(List.of(), Basis.ASSUMED, "test", new Location("test", 1));

    static final Chain.Material ORE = material("ore", "ore", 0.5);
    static final Chain.Material METAL = material("metal", "metal", 1);
    /** 0.45 t of metal from a tonne of ore, at 500 USD per tonne of metal. */
    static final Chain.Conversion SMELTING =
            new Chain.Conversion("smelting", words("smelting"), ORE, METAL, 0.9, 500, MADE_UP);

    static final Chain CHAIN = new Chain("small", words("small"), "Xx", 2023, List.of(ORE, METAL), List.of(SMELTING));

    private SmallChain() {}

    static Words words(String text) {
        return new Words(text, text);
    }

    private static Chain.Material material(String id, String stage, double content) {
        return new Chain.Material(id, stage, words(id), content, List.of("CONTAINER"), MADE_UP);
    }
}
