package tizbek.plan.internal;

import tizbek.plan.Chain;
import tizbek.plan.Words;

/** Titles of what is not a single named site. */
final class Labels {

    private Labels() {}

    static Words mines(Words country) {
        return new Words("Mines of " + country.en(), "Рудники: " + country.ru());
    }

    static Words byProduct(Words country) {
        return new Words("By-product and scrap, " + country.en(), "Попутное и вторичное сырьё: " + country.ru());
    }

    static Words plants(Words country, Chain.Conversion process) {
        return new Words(
                country.en() + ": " + process.title().en(),
                country.ru() + ": " + process.title().ru());
    }
}
