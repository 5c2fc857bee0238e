package tizbek.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tizbek.measure.ResourceClass;

/**
 * What lies in a deposit under a right, as a Competent Person or a state commission said on a day, in the classes of one system.
 * Nothing here was turned from one system into another by software.
 *
 * @param deposit kebab-case, one deposit under the right
 * @param date effective date of the estimate
 * @param system CRIRSCO, UNFC or GKZ
 * @param standard by the word of the law's fact {@code standard}: KAZRC, JORC, GKZ ...
 * @param counted what the grade counts: an element ({@code Cu}) or a compound ({@code WO3})
 * @param gradeUnit {@code percent} or {@code g/t}
 * @param inclusive whether the resources include what was turned into reserves
 * @param factorsOrNull SHA-256 of the statement of the modifying factors, without which there are no reserves
 * @param personOrNull who answers for it; of a GKZ statement null
 * @param protocolOrNull number of the commission's protocol, of a GKZ statement
 * @param convertedFromOrNull id of the statement in another system that the person turned into this one
 * @param correctsOrNull id of the statement that it corrects
 */
public record ResourceStatement(
        String id,
        String right,
        String deposit,
        String commodity,
        LocalDate date,
        ResourceClass.Scheme system,
        String standard,
        String counted,
        String gradeUnit,
        boolean inclusive,
        List<Line> lines,
        @Nullable Total totalOrNull,
        @Nullable String factorsOrNull,
        @Nullable CompetentPerson personOrNull,
        @Nullable String protocolOrNull,
        @Nullable String convertedFromOrNull,
        @Nullable String correctsOrNull,
        List<String> documents)
        implements Kept {

    /**
     * One class.
     *
     * @param category as tables write it: {@code Indicated}, {@code C1 balance}, {@code E1;F1;G1}
     * @param oreTonnes metric tonnes of ore
     * @param grade in the unit of the statement
     * @param containedTonnes metric tonnes of what is counted
     */
    public record Line(String category, BigDecimal oreTonnes, BigDecimal grade, BigDecimal containedTonnes) {}

    /** The sum as the paper states it; it has to be that of the lines. */
    public record Total(BigDecimal oreTonnes, BigDecimal containedTonnes) {}

    /**
     * Who answers for an estimate.
     *
     * @param party the person, sealed
     * @param nameOpen whether the person agreed that the name is open to all
     * @param body of which the person is a member, such as a professional organisation that CRIRSCO knows
     * @param experience years with this style of mineralisation and this work
     * @param statement SHA-256 of the signed statement
     */
    public record CompetentPerson(String party, boolean nameOpen, String body, int experience, String statement) {}

    public ResourceStatement {
        lines = List.copyOf(lines);
        documents = List.copyOf(documents);
    }

    @Override
    public String about() {
        return right;
    }

    @Override
    public String standing() {
        return system.text();
    }
}
