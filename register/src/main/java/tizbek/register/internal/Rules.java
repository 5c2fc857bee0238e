package tizbek.register.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.law.Act;
import tizbek.law.ActKind;
import tizbek.law.Law;
import tizbek.law.Missing;
import tizbek.law.Reason;
import tizbek.law.Verdict;
import tizbek.law.Words;
import tizbek.register.Refusal;

/** What the law room says of what is asked. */
final class Rules {

    private static final Location ASKED = new Location("the request", 1);

    private final Law law;

    Rules(Law law) {
        this.law = law;
    }

    /** What the law says: it may be done, it may not, or it cannot be told. */
    sealed interface Judgement {}

    /** It may be done; {@code silent} where the law room knows no provision on it at all. */
    record Open(List<String> provisions, boolean silent) implements Judgement {}

    record Barred(List<String> provisions, List<Words> grounds) implements Judgement {}

    record Unclear(Refusal refusal) implements Judgement {}

    /** Several acts at once: barred where one is, unclear where one is, else open. */
    Judgement judge(
            String country, Collection<ActKind> acts, String commodity, Map<String, String> facts, LocalDate day) {
        List<String> provisions = new ArrayList<>();
        List<Words> grounds = new ArrayList<>();
        List<String> barring = new ArrayList<>();
        List<Missing> missing = new ArrayList<>();
        List<Words> open = new ArrayList<>();
        boolean silent = true;
        boolean opposed = false;
        for (ActKind act : acts) {
            Verdict verdict = law.judge(new Act(act, country, commodity, null, null, facts), day);
            verdict.citations().forEach(c -> provisions.add(c.provision()));
            switch (verdict) {
                case Verdict.Allowed allowed -> silent = false;
                case Verdict.Owes owes -> silent = false;
                case Verdict.Barred barred -> {
                    silent = false;
                    barred.citations().forEach(c -> barring.add(c.provision()));
                    barred.reasons().forEach(r -> grounds.add(words(r)));
                }
                case Verdict.Conflict conflict -> {
                    silent = false;
                    opposed = true;
                    conflict.reasons().forEach(r -> open.add(words(r)));
                }
                case Verdict.Unknown unknown -> {
                    // An amount that nobody found holds up no decision; a fact that the law asks for does.
                    List<Missing> known = unknown.missing().stream()
                            .filter(m -> law.vocabulary().facts().containsKey(m.what()))
                            .toList();
                    silent &= unknown.missing().stream().allMatch(m -> m.what().equals(Missing.PROVISION));
                    missing.addAll(known);
                    unknown.reasons().stream()
                            .filter(r ->
                                    known.stream().anyMatch(m -> r.text().en().contains(m.what())))
                            .forEach(r -> open.add(words(r)));
                }
            }
        }
        if (!barring.isEmpty()) {
            return new Barred(distinct(barring), grounds);
        }
        if (opposed) {
            return new Unclear(new Refusal(
                    "conflict-of-law",
                    new Words(
                            "two provisions in force say the opposite, and neither goes before the other",
                            "две действующие нормы противоречат друг другу, и ни одна не имеет преимущества"),
                    open,
                    List.of()));
        }
        if (!missing.isEmpty()) {
            return new Unclear(unclear(missing, open));
        }
        return new Open(distinct(provisions), silent);
    }

    private static Refusal unclear(List<Missing> missing, List<Words> grounds) {
        List<Missing> each = missing.stream().distinct().toList();
        String what = String.join(", ", each.stream().map(Missing::what).toList());
        return new Refusal(
                "missing",
                new Words(
                        "the law cannot tell without (" + what + ")\n  Maybe state them: --fact NAME=VALUE",
                        "закон не может ответить без (" + what
                                + ")\n  Возможно, их следует указать: --fact ИМЯ=ЗНАЧЕНИЕ"),
                grounds,
                each);
    }

    private static List<String> distinct(List<String> all) {
        return all.stream().distinct().toList();
    }

    /** The reason, which names its article, and our id of the provision. */
    private static Words words(Reason reason) {
        String id = " [" + reason.citation().provision() + "]";
        return new Words(reason.text().en() + id, reason.text().ru() + id);
    }

    /** A refusal where a fact is none of the law's or has no value of its kind; null where all are. */
    @Nullable
    Refusal misspelt(String country, Map<String, String> facts) {
        try {
            law.vocabulary().check(new Act(ActKind.MINE, country, null, null, null, new TreeMap<>(facts)), ASKED);
            return null;
        } catch (InputException e) {
            String text = String.join(
                    "\n",
                    e.defects().stream()
                            .map(d -> d.message()
                                    + d.remedy().map(r -> "\n  Maybe " + r).orElse(""))
                            .toList());
            return Refusal.of("unknown", text, text);
        }
    }

    Law law() {
        return law;
    }
}
