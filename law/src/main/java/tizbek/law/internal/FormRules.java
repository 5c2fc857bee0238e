package tizbek.law.internal;

import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.law.ActKind;
import tizbek.law.Effect;
import tizbek.law.Provision;

/** Which fields go with which effect: a field that would be ignored is refused, and so is the lack of one needed. */
final class FormRules {

    private FormRules() {}

    static void check(Provision p) {
        Effect effect = p.effect();
        boolean crosses = p.applies().covers(ActKind.EXPORT) || p.applies().covers(ActKind.IMPORT);
        boolean holdsBack = effect == Effect.PROHIBITS || effect == Effect.REQUIRES || effect == Effect.LIMITS;
        goesWith(p, "throughput", p.throughputOrNull() != null, crosses && holdsBack);
        goesWith(p, "needs", p.needsOrNull() != null, effect == Effect.REQUIRES);
        goesWith(p, "value", p.valueOrNull() != null, effect == Effect.CHARGES || effect == Effect.LIMITS);
        if (effect == Effect.SUSPENDS && p.suspends().isEmpty()) {
            throw new InputException(new Defect.MissingValue(where(p), "suspends"));
        }
        if (p.endedByOrNull() != null && p.interval().untilOrNull() == null) {
            throw new InputException(new Defect.MissingValue(where(p), "until"));
        }
        if (effect == Effect.CHARGES && !p.applies().when().isEmpty()) {
            throw new InputException(new Defect.Contradiction(
                    where(p),
                    "provision (%s) charges, and a charge cannot depend on facts (when)".formatted(p.id()),
                    "write one provision per rate, or leave (when) out."));
        }
    }

    private static void goesWith(Provision p, String field, boolean there, boolean needed) {
        if (needed && !there) {
            throw new InputException(new Defect.MissingValue(where(p), field));
        }
        if (there && !needed) {
            throw new InputException(new Defect.Contradiction(
                    where(p),
                    "provision (%s) has the field (%s), which its effect or act does not use".formatted(p.id(), field),
                    "the effect or the act is wrong, or the field can go."));
        }
    }

    private static Location where(Provision p) {
        return p.provenance().where();
    }
}
