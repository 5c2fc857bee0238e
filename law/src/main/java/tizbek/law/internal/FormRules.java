package tizbek.law.internal;

import java.util.EnumSet;
import java.util.Set;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.YamlNode;
import tizbek.law.ActKind;
import tizbek.law.Effect;
import tizbek.law.Otherwise;
import tizbek.law.Provision;
import tizbek.law.Status;
import tizbek.law.Terms;

/** Which fields go with which effect: a field that would be ignored is refused, and so is the lack of one needed. */
final class FormRules {

    private static final Set<Effect> CONDITIONS = EnumSet.of(Effect.REQUIRES, Effect.LIMITS);

    private static final String FACTOR = "factor";

    private FormRules() {}

    static void check(Provision p, YamlNode node) {
        Effect effect = p.effect();
        Terms terms = p.terms();
        boolean crosses = p.applies().covers(ActKind.EXPORT) || p.applies().covers(ActKind.IMPORT);
        boolean holdsBack = effect == Effect.PROHIBITS || CONDITIONS.contains(effect);
        goesWith(p, "throughput", p.throughputOrNull() != null, crosses && holdsBack);
        boolean quota = effect == Effect.LIMITS && terms.measure().isEmpty();
        if (quota && !crosses) {
            throw new InputException(new Defect.MissingValue(where(p), "measure"));
        }
        measures(p, terms, quota);
        values(p, terms, quota);
        boolean conditional = CONDITIONS.contains(effect);
        onlyWith(p, "otherwise", node, conditional);
        onlyWith(p, "strict", node, !terms.measure().isEmpty());
        onlyWith(p, "levy", node, effect == Effect.CHARGES);
        goesWith(p, "who", terms.whoOrNull() != null, effect == Effect.DEADLINE);
        onlyWith(p, "after", node, effect == Effect.DEADLINE);
        onlyWith(p, "due", node, effect == Effect.CHARGES || terms.otherwise() == Otherwise.OWES);
        goesWith(p, "loses", terms.losesOrNull() != null, terms.otherwise() == Otherwise.LOSES);
        if (terms.otherwise() == Otherwise.OWES && terms.measure().isEmpty()) {
            throw new InputException(new Defect.MissingValue(where(p), "measure"));
        }
        precedence(p, node);
        if (p.endedByOrNull() != null && p.interval().untilOrNull() == null) {
            throw new InputException(new Defect.MissingValue(where(p), "until"));
        }
    }

    private static void measures(Provision p, Terms terms, boolean quota) {
        Effect effect = p.effect();
        if (effect == Effect.REQUIRES) {
            boolean both = terms.needsOrNull() != null && !terms.measure().isEmpty();
            if (both) {
                throw new InputException(new Defect.Contradiction(
                        where(p),
                        "provision (%s) has both (needs) and (measure)".formatted(p.id()),
                        "it is two provisions."));
            }
            if (terms.needsOrNull() == null && terms.measure().isEmpty()) {
                throw new InputException(new Defect.Contradiction(
                        where(p),
                        "provision (%s) does not say what it requires".formatted(p.id()),
                        "(needs) is missing, or (measure) and (value)."));
            }
        } else {
            goesWith(p, "needs", terms.needsOrNull() != null, false);
            if (!terms.measure().isEmpty() && (effect != Effect.LIMITS || quota)) {
                refuse(p, "measure");
            }
        }
    }

    private static void values(Provision p, Terms terms, boolean quota) {
        boolean there = terms.valueOrNull() != null;
        switch (p.effect()) {
            case CHARGES, SCALES -> goesWith(p, "value", there, true);
            case REQUIRES -> goesWith(p, "value", there, !terms.measure().isEmpty());
            case LIMITS -> goesWith(p, "value", there, there || !quota);
            case PROHIBITS, EXEMPTS, SUSPENDS, DEADLINE -> goesWith(p, "value", there, false);
            case GRANTS, DEFINES -> {
                // A figure may stand there for reading.
            }
        }
    }

    private static void precedence(Provision p, YamlNode node) {
        if (p.effect() == Effect.SUSPENDS && p.suspends().isEmpty()) {
            throw new InputException(new Defect.MissingValue(where(p), "suspends"));
        }
        boolean exempts = p.effect() == Effect.EXEMPTS;
        if (exempts && p.precedence().exceptionTo().isEmpty()) {
            throw new InputException(new Defect.MissingValue(where(p), "exception-to"));
        }
        if (p.effect() == Effect.SCALES
                && p.value().filter(v -> !v.unit().equals(FACTOR)).isPresent()) {
            YamlNode value = node.get("value");
            throw Fields.bad(value.get("unit"), "unit", value.getText("unit"), "factor: a charge is multiplied by it");
        }
        goesWith(p, "scales", !p.precedence().scales().isEmpty(), p.effect() == Effect.SCALES);
        onlyWith(p, "rank", node, !p.precedence().exceptionTo().isEmpty());
        onlyWith(p, "on-request", node, !p.precedence().exceptionTo().isEmpty() || p.effect() == Effect.SCALES);
        onlyWith(p, "against", node, p.status() != Status.ENACTED);
    }

    private static void onlyWith(Provision p, String field, YamlNode node, boolean used) {
        if (node.find(field).isPresent() && !used) {
            refuse(p, field);
        }
    }

    private static void goesWith(Provision p, String field, boolean there, boolean needed) {
        if (needed && !there) {
            throw new InputException(new Defect.MissingValue(where(p), field));
        }
        if (there && !needed) {
            refuse(p, field);
        }
    }

    private static void refuse(Provision p, String field) {
        throw new InputException(new Defect.Contradiction(
                where(p),
                "provision (%s) has the field (%s), which its effect or act does not use".formatted(p.id(), field),
                "the effect or the act is wrong, or the field can go."));
    }

    private static Location where(Provision p) {
        return p.provenance().where();
    }
}
