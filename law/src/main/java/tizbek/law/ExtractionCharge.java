package tizbek.law;

import java.util.List;

/** What a country charges on extraction of a commodity on a day, as far as the laws read here say. */
public sealed interface ExtractionCharge {

    /** Rates were found; different levies add up. */
    record Known(List<Charge> charges) implements ExtractionCharge {
        public Known {
            charges = List.copyOf(charges);
        }
    }

    /** None was found, which does not mean that there is none, or it hangs on facts that are not known. */
    record Unknown(Words why) implements ExtractionCharge {}

    /** Several provisions give a rate and none says that it goes before the other. */
    record Contradictory(List<Provision> provisions) implements ExtractionCharge {
        public Contradictory {
            provisions = List.copyOf(provisions);
        }
    }
}
