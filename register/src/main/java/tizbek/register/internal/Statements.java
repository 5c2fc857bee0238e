package tizbek.register.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.law.Fact;
import tizbek.measure.Counted;
import tizbek.measure.ResourceClass;
import tizbek.register.DisclosureDeed;
import tizbek.register.DisclosureRequest;
import tizbek.register.Party;
import tizbek.register.Refusal;
import tizbek.register.ResourceStatement;
import tizbek.register.Right;

/** Takes in statements of resources and reserves: of one system, adding up, answered for by somebody, newer than the last. */
final class Statements {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MOST_LINES = 50;

    /** Rounding of a published figure is at most this part of it. */
    private static final BigDecimal COARSEST = new BigDecimal("0.005");

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int DIGITS = 12;

    private final Countries countries;
    private final Rules rules;

    Statements(Countries countries, Rules rules) {
        this.countries = countries;
        this.rules = rules;
    }

    Ruling state(State state, DisclosureRequest.StateResources request, Instant now) {
        ResourceStatement statement = request.statement();
        Optional<Right> right = state.findRight(statement.right());
        if (right.isEmpty()) {
            return new Ruling.No(Papers.unknownRight(statement.right()));
        }
        LocalDate today = countries.day(right.get().country(), now);
        Refusal refusal = Papers.first(
                () -> Intake.badId(
                        "statement",
                        statement.id(),
                        state.find(ResourceStatement.class, statement.id()).isPresent()),
                () -> Intake.badId("deposit", statement.deposit(), false),
                () -> statement.date().isAfter(today)
                        ? Refusal.of(
                                "date",
                                "date (" + statement.date() + ") of the statement has not come",
                                "дата (" + statement.date() + ") отчёта ещё не наступила")
                        : null,
                () -> units(statement),
                () -> standard(statement),
                () -> lines(statement),
                () -> total(statement),
                () -> reserves(statement),
                () -> Papers.documents(papers(statement)),
                () -> answered(state, statement),
                () -> converted(state, statement),
                () -> order(state, statement));
        return refusal != null
                ? new Ruling.No(refusal)
                : new Ruling.Entry(statement.id(), new DisclosureDeed.ResourcesStated(statement));
    }

    private static List<String> papers(ResourceStatement statement) {
        List<String> papers = new java.util.ArrayList<>(statement.documents());
        if (statement.factorsOrNull() != null) {
            papers.add(statement.factorsOrNull());
        }
        if (statement.personOrNull() != null) {
            papers.add(statement.personOrNull().statement());
        }
        return papers;
    }

    private static @Nullable Refusal units(ResourceStatement statement) {
        if (!statement.gradeUnit().equals("percent") && !statement.gradeUnit().equals("g/t")) {
            return Refusal.of(
                    "unit",
                    "unit of the grade (" + statement.gradeUnit() + ") is neither percent nor g/t",
                    "единица содержания (" + statement.gradeUnit() + ") не percent и не g/t");
        }
        if (statement.commodity().isBlank() || !isSubstance(statement.counted())) {
            return Refusal.of(
                    "counted",
                    "the grade counts (" + statement.counted()
                            + "), which is neither an element nor a formula\n  Maybe one" + " such as (Cu) or (WO3).",
                    "содержание выражено в (" + statement.counted() + "): это не элемент и не формула");
        }
        return null;
    }

    private static boolean isSubstance(String counted) {
        try {
            Counted known = Counted.of(counted);
            return !(known instanceof Counted.Gross) && !(known instanceof Counted.Unstated);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable Refusal standard(ResourceStatement statement) {
        Fact fact = rules.law().vocabulary().facts().get("standard");
        return fact == null || fact.values().contains(statement.standard())
                ? null
                : Papers.notOneOf("standard", statement.standard(), new TreeSet<>(fact.values()));
    }

    private static @Nullable Refusal lines(ResourceStatement statement) {
        if (statement.lines().isEmpty()
                || statement.lines().size() > MOST_LINES
                || statement.system() == ResourceClass.Scheme.UNSTATED) {
            return Refusal.of(
                    "lines",
                    "a statement has from one to " + MOST_LINES + " classes of CRIRSCO, UNFC or GKZ",
                    "отчёт содержит от одной до " + MOST_LINES + " категорий CRIRSCO, UNFC или GKZ");
        }
        Set<ResourceClass> seen = new HashSet<>();
        BigDecimal whole = statement.gradeUnit().equals("percent") ? PERCENT : MILLION;
        for (ResourceStatement.Line line : statement.lines()) {
            ResourceClass known;
            try {
                known = ResourceClass.of(statement.system().text(), line.category());
            } catch (IllegalArgumentException e) {
                return Refusal.of(
                        "class",
                        e.getMessage() + "\n  Maybe one such as (" + example(statement.system()) + ").",
                        "категория (" + line.category() + ") не принадлежит системе "
                                + statement.system().text());
            }
            Refusal bad = seen.add(known)
                    ? line(statement, line, whole)
                    : Refusal.of(
                            "class",
                            "class (" + line.category() + ") stands twice",
                            "категория (" + line.category() + ") указана дважды");
            if (bad != null) {
                return bad;
            }
        }
        return null;
    }

    private static String example(ResourceClass.Scheme system) {
        return switch (system) {
            case CRIRSCO -> "Measured+Indicated";
            case GKZ -> "C1 balance";
            case UNFC -> "E1;F1;G1";
            case UNSTATED -> "";
        };
    }

    private static @Nullable Refusal line(ResourceStatement statement, ResourceStatement.Line line, BigDecimal whole) {
        boolean positive = line.oreTonnes().signum() > 0
                && line.grade().signum() > 0
                && line.containedTonnes().signum() > 0;
        if (!positive || line.grade().compareTo(whole) > 0) {
            return Refusal.of(
                    "unit",
                    "class (" + line.category() + "): ore, grade and content are more than nothing, and a grade ("
                            + line.grade() + " " + statement.gradeUnit() + ") is no more than the whole",
                    "категория (" + line.category() + "): руда, содержание и металл больше нуля, содержание ("
                            + line.grade() + " " + statement.gradeUnit() + ") не больше целого");
        }
        BigDecimal least = product(low(line.oreTonnes()), low(line.grade()), whole);
        BigDecimal most = product(high(line.oreTonnes()), high(line.grade()), whole);
        return high(line.containedTonnes()).compareTo(least) >= 0
                        && low(line.containedTonnes()).compareTo(most) <= 0
                ? null
                : Refusal.of(
                        "sum",
                        "class (" + line.category() + "): " + line.oreTonnes() + " t at " + line.grade() + " "
                                + statement.gradeUnit() + " contain "
                                + product(line.oreTonnes(), line.grade(), whole).toPlainString() + " t of "
                                + statement.counted() + ", not (" + line.containedTonnes()
                                + ")\n  Maybe the unit of the"
                                + " grade or of the content is another.",
                        "категория (" + line.category() + "): в " + line.oreTonnes() + " т при " + line.grade() + " "
                                + statement.gradeUnit() + " содержится "
                                + product(line.oreTonnes(), line.grade(), whole).toPlainString() + " т, а не ("
                                + line.containedTonnes() + ")");
    }

    private static @Nullable Refusal total(ResourceStatement statement) {
        ResourceStatement.Total total = statement.totalOrNull();
        if (total == null) {
            return null;
        }
        Refusal ore = sum(
                "ore",
                "руды",
                statement.lines().stream()
                        .map(ResourceStatement.Line::oreTonnes)
                        .toList(),
                total.oreTonnes());
        return ore != null
                ? ore
                : sum(
                        "content",
                        "металла",
                        statement.lines().stream()
                                .map(ResourceStatement.Line::containedTonnes)
                                .toList(),
                        total.containedTonnes());
    }

    private static @Nullable Refusal sum(String en, String ru, List<BigDecimal> parts, BigDecimal total) {
        BigDecimal least = parts.stream().map(Statements::low).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal most = parts.stream().map(Statements::high).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (high(total).compareTo(least) >= 0 && low(total).compareTo(most) <= 0) {
            return null;
        }
        String sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
        return Refusal.of(
                "sum",
                "classes add up to " + sum + " t of " + en + ", and the total is (" + total.toPlainString() + ")",
                "сумма категорий " + sum + " т " + ru + ", а итог (" + total.toPlainString() + ")");
    }

    /** Proved reserves come of measured resources, and there are none without the modifying factors. */
    private static @Nullable Refusal reserves(ResourceStatement statement) {
        if (statement.system() != ResourceClass.Scheme.CRIRSCO) {
            return null;
        }
        BigDecimal proved = content(statement, "Proved");
        boolean reserves = statement.lines().stream()
                .anyMatch(l -> l.category().contains("Proved") || l.category().contains("Probable"));
        if (reserves && statement.factorsOrNull() == null) {
            return Refusal.of(
                    "factors",
                    "reserves are stated, and no statement of the modifying factors (mining, metallurgy, market, law,"
                            + " environment) is given\n  Maybe: factors: its SHA-256",
                    "указаны запасы, но нет обоснования модифицирующих факторов");
        }
        BigDecimal measured = content(statement, "Measured");
        return statement.inclusive() && measured.signum() > 0 && low(proved).compareTo(high(measured)) > 0
                ? Refusal.of(
                        "class",
                        "proved reserves contain (" + proved + " t), more than the measured resources they come of ("
                                + measured
                                + " t)\n  Maybe the resources are stated without the reserves: inclusive: no",
                        "доказанные запасы (" + proved + " т) больше измеренных ресурсов (" + measured + " т)")
                : null;
    }

    private static BigDecimal content(ResourceStatement statement, String category) {
        return statement.lines().stream()
                .filter(l -> l.category().equals(category))
                .map(ResourceStatement.Line::containedTonnes)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Somebody answers: a Competent Person, or for the Soviet classes the commission by its protocol. */
    private static @Nullable Refusal answered(State state, ResourceStatement statement) {
        ResourceStatement.CompetentPerson person = statement.personOrNull();
        String protocol = statement.protocolOrNull();
        if (person == null) {
            boolean commission = statement.system() == ResourceClass.Scheme.GKZ
                    && statement.convertedFromOrNull() == null
                    && protocol != null
                    && !protocol.isBlank();
            return commission
                    ? null
                    : Refusal.of(
                            "person",
                            "nobody answers for the statement\n  Maybe name the Competent Person with the signed statement"
                                    + (statement.system() == ResourceClass.Scheme.GKZ
                                            ? ", or the protocol of the commission."
                                            : "."),
                            "за отчёт никто не отвечает: нужно компетентное лицо с подписанным заявлением");
        }
        Optional<Party> party = state.findParty(person.party());
        if (party.isEmpty() || party.get().kind() != Party.Kind.PERSON) {
            return Refusal.of(
                    "person",
                    "competent person (" + person.party() + ") is no person of the register\n  Maybe enter one first:"
                            + " tizbek register person",
                    "компетентное лицо (" + person.party() + ") не внесено в реестр как физическое лицо");
        }
        return person.body().isBlank() || person.experience() < 1
                ? Refusal.of(
                        "person",
                        "competent person (" + person.party() + ") needs the body of which it is a member, and years of"
                                + " relevant experience",
                        "компетентному лицу (" + person.party() + ") нужны членство и опыт")
                : null;
    }

    private static @Nullable Refusal converted(State state, ResourceStatement statement) {
        String from = statement.convertedFromOrNull();
        if (from == null) {
            return null;
        }
        Optional<ResourceStatement> source = state.find(ResourceStatement.class, from);
        return source.isEmpty() || source.get().system() == statement.system() || !isSame(source.get(), statement)
                ? Refusal.of(
                        "converted",
                        "statement (" + from + ") is not one of this deposit in another system",
                        "отчёт (" + from + ") не относится к этому месторождению в другой системе")
                : null;
    }

    private static boolean isSame(ResourceStatement one, ResourceStatement other) {
        return one.right().equals(other.right())
                && one.deposit().equals(other.deposit())
                && one.commodity().equals(other.commodity());
    }

    /** What is older than the last one must say that it corrects it. */
    private static @Nullable Refusal order(State state, ResourceStatement statement) {
        List<ResourceStatement> before = state.about(ResourceStatement.class, statement.right()).stream()
                .filter(s -> isSame(s, statement) && s.system() == statement.system())
                .toList();
        String corrects = statement.correctsOrNull();
        if (corrects != null) {
            return before.stream().anyMatch(s -> s.id().equals(corrects))
                    ? null
                    : Refusal.of(
                            "corrects",
                            "statement (" + corrects + ") is not one of this deposit and system",
                            "отчёт (" + corrects + ") не относится к этому месторождению и системе");
        }
        return before.stream()
                .filter(s -> !statement.date().isAfter(s.date()))
                .findFirst()
                .map(s -> Refusal.of(
                        "older",
                        "statement of (" + statement.date() + ") is no newer than (" + s.id() + ") of (" + s.date()
                                + ")\n  Maybe it corrects that: corrects: " + s.id(),
                        "отчёт на (" + statement.date() + ") не новее (" + s.id() + ") на (" + s.date() + ")"))
                .orElse(null);
    }

    private static BigDecimal product(BigDecimal ore, BigDecimal grade, BigDecimal whole) {
        return ore.multiply(grade).divide(whole, DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }

    /** Half a unit in the last place that was written, blanks of rounding taken as such up to half a per cent. */
    private static BigDecimal rounding(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        BigDecimal half = BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale()).multiply(HALF);
        return half.min(figure.multiply(COARSEST))
                .max(BigDecimal.ONE.scaleByPowerOfTen(-figure.scale()).multiply(HALF));
    }

    private static BigDecimal low(BigDecimal figure) {
        return figure.subtract(rounding(figure));
    }

    private static BigDecimal high(BigDecimal figure) {
        return figure.add(rounding(figure));
    }
}
