package tizbek.law;

import java.util.List;

/** What a country charges on extraction of a commodity on a day, as far as the laws read here say. */
public sealed interface ExtractionCharge {

    /** One rate was found. */
    record Known(Charge charge) implements ExtractionCharge {}

    /** None was found, which does not mean that there is none. */
    record Unknown(Words why) implements ExtractionCharge {}

    /** Several provisions give a rate and none says that it goes before the other. */
    record Contradictory(List<Charge> charges) implements ExtractionCharge {
        public Contradictory {
            charges = List.copyOf(charges);
        }
    }
}
