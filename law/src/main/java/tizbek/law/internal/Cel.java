package tizbek.law.internal;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelMutableAst;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.law.Expression;
import tizbek.law.Fact;
import tizbek.law.FactType;
import tizbek.law.KnownNames;
import tizbek.law.Vocabulary;

/**
 * Compiles the conditions and formulas of provisions: the Common Expression Language (cel.dev) without macros, so that
 * nothing loops, over the facts of a vocabulary. Every number is a double: whole literals are widened before the check,
 * so that a lawyer writes {@code blocks <= 10}. Days are timestamps at midnight UTC inside and {@link LocalDate} outside.
 */
final class Cel {

    private static final int LONGEST = 2000;
    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .enableHeterogeneousNumericComparisons(true)
            .build();
    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'");
    private static final Pattern DEEP = Pattern.compile("(?i)recursion|too deep|nest");
    private static final Pattern OVERLOAD =
            Pattern.compile("found no matching overload for '([^']*)' applied to '\\((.*?)\\)'");

    private final Vocabulary vocabulary;
    private final KnownNames names;
    private final CelCompiler compiler;
    private final CelRuntime runtime;
    private final Map<String, CelExpression> conditions = new HashMap<>();
    private final Map<String, CelExpression> formulas = new HashMap<>();

    /** {@code names} are those of commodities and materials that a condition may be compared with. */
    Cel(Vocabulary vocabulary, KnownNames names) {
        this.vocabulary = vocabulary;
        this.names = names;
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .addVar(Bindings.DAY, SimpleType.TIMESTAMP)
                .addVar(Bindings.COMMODITY, SimpleType.STRING)
                .addVar(Bindings.MATERIAL, SimpleType.STRING)
                .addVar(Bindings.TARGET, SimpleType.STRING)
                .addFunctionDeclarations(
                        between("days"),
                        between("months"),
                        between("years"),
                        pair("least"),
                        pair("greatest"),
                        pair(CelGrammar.DIVIDED),
                        CelFunctionDecl.newFunctionDeclaration(
                                "date",
                                CelOverloadDecl.newGlobalOverload("date", SimpleType.TIMESTAMP, SimpleType.STRING)));
        vocabulary.facts().values().forEach(fact -> builder.addVar(fact.id(), type(fact.type())));
        this.compiler = builder.build();
        this.runtime = CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(OPTIONS)
                .addFunctionBindings(
                        between("days", ChronoUnit.DAYS),
                        between("months", ChronoUnit.MONTHS),
                        between("years", ChronoUnit.YEARS),
                        CelFunctionBinding.from("least", Double.class, Double.class, Math::min),
                        CelFunctionBinding.from("greatest", Double.class, Double.class, Math::max),
                        CelFunctionBinding.from(CelGrammar.DIVIDED, Double.class, Double.class, Cel::divided),
                        CelFunctionBinding.from("date", String.class, text -> instant(LocalDate.parse(text))))
                .build();
    }

    private static Double divided(Double number, Double by) {
        if (by == 0) {
            throw new ArithmeticException("something is divided by zero");
        }
        return number / by;
    }

    private static CelFunctionDecl between(String name) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(name, SimpleType.DOUBLE, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP));
    }

    private static CelFunctionDecl pair(String name) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name, SimpleType.DOUBLE, SimpleType.DOUBLE, SimpleType.DOUBLE));
    }

    private static CelFunctionBinding between(String name, ChronoUnit unit) {
        return CelFunctionBinding.from(
                name, Instant.class, Instant.class, (from, to) -> (double) unit.between(day(from), day(to)));
    }

    private static CelType type(FactType type) {
        return switch (type) {
            case TRUTH -> SimpleType.BOOL;
            case NUMBER -> SimpleType.DOUBLE;
            case DATE -> SimpleType.TIMESTAMP;
            case TEXT -> SimpleType.STRING;
        };
    }

    static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Something that holds or does not.
     *
     * @throws InputException if it cannot be understood, names what is not known, or is no condition
     */
    Expression condition(String text, String field, Location where) {
        return compiled(conditions, text, field, where, SimpleType.BOOL, "a condition, which holds or does not");
    }

    /**
     * A number.
     *
     * @throws InputException if it cannot be understood, names what is not known, or is no number
     */
    Expression formula(String text, String field, Location where) {
        return compiled(formulas, text, field, where, SimpleType.DOUBLE, "a number");
    }

    private Expression compiled(
            Map<String, CelExpression> known,
            String text,
            String field,
            Location where,
            CelType wanted,
            String expected) {
        CelExpression found = known.get(text);
        if (found == null) {
            found = compile(text, field, where, wanted, expected);
            known.put(text, found);
        }
        return found;
    }

    private CelExpression compile(String text, String field, Location where, CelType wanted, String expected) {
        CelAbstractSyntaxTree tree = checked(text, field, where);
        if (!tree.getResultType().equals(wanted)) {
            throw new InputException(new Defect.BadValue(where, field, text, expected));
        }
        CelTree read = CelTree.of(tree);
        read.wordsOf().forEach((fact, words) -> checkWords(fact, words, where));
        read.dates().forEach(date -> checkDate(date, field, where));
        try {
            return new CelExpression(text, read, runtime.createProgram(tree));
        } catch (CelEvaluationException e) {
            throw unreadable(text, field, where, String.valueOf(e.getMessage()));
        }
    }

    private CelAbstractSyntaxTree checked(String text, String field, Location where) {
        if (text.length() > LONGEST) {
            throw tooLarge(
                    where,
                    "field (%s) has a condition of %d characters, which is over the limit of %d"
                            .formatted(field, text.length(), LONGEST));
        }
        try {
            CelValidationResult parsed = compiler.parse(text);
            CelMutableAst mutable = CelMutableAst.fromCelAst(parsed.getAst());
            CelGrammar.prepare(mutable.expr(), where);
            return compiler.check(mutable.toParsedAst()).getAst();
        } catch (CelValidationException e) {
            throw refused(text, field, where, String.valueOf(e.getMessage()));
        }
    }

    private InputException refused(String text, String field, Location where, String message) {
        Matcher undeclared = UNDECLARED.matcher(message);
        if (undeclared.find()) {
            String name = undeclared.group(1);
            return new InputException(new Defect.UnknownName(where, "fact", name, NearestName.of(name, names())));
        }
        Matcher overload = OVERLOAD.matcher(message);
        if (overload.find()) {
            return new InputException(new Defect.Contradiction(
                    where,
                    "field (%s) has the condition (%s), in which (%s) is applied to (%s)"
                            .formatted(field, text, CelGrammar.plain(overload.group(1)), types(overload.group(2))),
                    "both sides are to be of one kind: text in single quotes, numbers without, yes-no facts alone."));
        }
        if (DEEP.matcher(message).find()) {
            return tooLarge(where, "field (%s) has a condition that is nested too deeply".formatted(field));
        }
        return unreadable(text, field, where, message.lines().findFirst().orElse(message));
    }

    private Set<String> names() {
        Set<String> known = new TreeSet<>(vocabulary.facts().keySet());
        known.addAll(List.of(Bindings.DAY, Bindings.COMMODITY, Bindings.MATERIAL, Bindings.TARGET));
        return known;
    }

    private static InputException tooLarge(Location where, String statement) {
        return new InputException(new Defect.Contradiction(where, statement, "it is several provisions, or steps."));
    }

    private static InputException unreadable(String text, String field, Location where, String reason) {
        return new InputException(new Defect.Contradiction(
                where,
                "field (%s) has the condition (%s), which cannot be read: %s".formatted(field, text, plain(reason)),
                "a bracket or a quotation mark is missing, or && and || were meant for and, or."));
    }

    private static String plain(String reason) {
        return reason.replaceFirst("^ERROR: <input>:\\d+:(\\d+): ", "at character $1, ")
                .replaceFirst("at '?<EOF>'?", "at the end")
                .replaceFirst(", expecting \\{.*", "");
    }

    private static String types(String internal) {
        return internal.replace("google.protobuf.Timestamp", "date")
                .replace("string", "text")
                .replace("double", "number")
                .replace("bool", "yes-no");
    }

    private void checkWords(String name, List<String> words, Location where) {
        Fact fact = vocabulary.facts().get(name);
        for (String word : words) {
            switch (name) {
                case Bindings.COMMODITY -> checkName("commodity", word, names.commodities(), where);
                case Bindings.MATERIAL -> checkName("material", word, names.materials(), where);
                case Bindings.TARGET -> checkTarget(word, where);
                default -> {
                    if (fact != null && fact.type() == FactType.TEXT) {
                        fact.parse(word, where);
                    }
                }
            }
        }
    }

    private static void checkName(String kind, String name, Set<String> known, Location where) {
        if (!known.isEmpty() && !known.contains(name)) {
            throw new InputException(new Defect.UnknownName(where, kind, name, NearestName.of(name, known)));
        }
    }

    private static void checkTarget(String code, Location where) {
        if (!code.matches("[A-Z]{3}")) {
            throw new InputException(
                    new Defect.BadValue(where, Bindings.TARGET, code, "the three letters of a country"));
        }
    }

    private static void checkDate(String date, String field, Location where) {
        try {
            LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new InputException(new Defect.BadValue(where, field, date, "a day, such as 2024-09-15"));
        }
    }
}
