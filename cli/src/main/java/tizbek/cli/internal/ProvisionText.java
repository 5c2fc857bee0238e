package tizbek.cli.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tizbek.law.Example;
import tizbek.law.Expression;
import tizbek.law.LawLibrary;
import tizbek.law.LawTerms;
import tizbek.law.Provision;
import tizbek.law.Relations;
import tizbek.law.Scope;
import tizbek.law.Terms;
import tizbek.law.Throughput;
import tizbek.law.Value;
import tizbek.law.ValueRows;
import tizbek.law.VerdictWords;
import tizbek.law.Words;

/** Everything a provision says and how it stands among the others, for a screen. */
final class ProvisionText {

    private static final int MANY = 12;

    private final LawLibrary library;
    private final Provision p;
    private final Relations relations;
    private final LawPage page = new LawPage();

    private ProvisionText(LawLibrary library, Provision p) {
        this.library = library;
        this.p = p;
        this.relations = Relations.of(library.law(), p);
    }

    static String of(LawLibrary library, Provision p) {
        return new ProvisionText(library, p).text();
    }

    private String text() {
        page.paragraph(p.id() + "  " + library.say(p.title()));
        page.line("");
        where();
        scope(p.applies());
        terms();
        validity();
        value();
        throughput();
        related();
        known();
        examples();
        return page.line("").line(library.say(VerdictWords.DISCLAIMER)).text();
    }

    private void field(String en, String ru, String text) {
        page.field(library.say(en, ru), text);
    }

    private void where() {
        field(
                "where",
                "где",
                library.say(p.citation().text()) + " [" + p.instrument().id() + "]");
        field("country", "страна", library.say(library.country(p.country())) + " (" + p.country() + ")");
        field("topic", "раздел", p.topic());
        field("status", "статус", library.say(LawTerms.status(p.status())));
        field("effect", "действие", library.say(LawTerms.effect(p.effect())));
    }

    private void scope(Scope scope) {
        field(
                "acts",
                "о чём",
                scope.acts().stream()
                        .map(a -> library.say(
                                library.law().vocabulary().acts().getOrDefault(a.word(), new Words("?", "?"))))
                        .sorted()
                        .collect(Collectors.joining("; ")));
        if (scope.coversAll()) {
            field("minerals", "ископаемые", library.say("all", "все"));
        } else {
            field("minerals", "ископаемые", String.join(", ", new TreeSet<>(scope.commodities())));
            field("by group", "по группам", groups(scope));
            field("materials", "товары", String.join(", ", new TreeSet<>(scope.materials())));
        }
        field("targets", "страны", String.join(", ", new TreeSet<>(scope.targets())));
        field("HS codes", "ТН ВЭД", String.join(", ", scope.hs6()));
    }

    /** The largest groups of the law that lie within it, and what they leave. */
    private String groups(Scope scope) {
        Set<String> left = new TreeSet<>(scope.byGroup());
        Set<String> within = new TreeSet<>(scope.byGroup());
        within.addAll(scope.commodities());
        List<String> named = new ArrayList<>();
        library.law().contents().groups().entrySet().stream()
                .filter(g -> g.getValue().size() > 1 && within.containsAll(g.getValue()))
                .sorted(Comparator.comparingInt((Map.Entry<String, List<String>> g) ->
                                -g.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(g -> {
                    if (left.removeAll(g.getValue())) {
                        named.add(g.getKey() + " (" + g.getValue().size() + ")");
                    }
                });
        named.addAll(left);
        return String.join(", ", named);
    }

    private void terms() {
        Terms terms = p.terms();
        field("if", "если", text(p.whenOrNull()));
        field("needs", "требуется", text(terms.needsOrNull()));
        if (!terms.measure().isEmpty()) {
            Words title = library.law().vocabulary().title(terms.measure());
            field(
                    "measured",
                    "показатель",
                    terms.measure() + ": " + library.say(title)
                            + (terms.strict() ? library.say(", strictly", ", строго") : ""));
        }
        if (terms.needsOrNull() != null || !terms.measure().isEmpty()) {
            field(
                    "otherwise",
                    "иначе",
                    switch (terms.otherwise()) {
                        case BARRED -> library.say("barred", "запрещено");
                        case OWES -> library.say("the difference is owed", "разница подлежит уплате");
                        case LOSES ->
                            library.say("lost: ", "утрачивается: ")
                                    + (terms.losesOrNull() == null ? "" : library.say(terms.losesOrNull()));
                    });
        }
        field("levy", "платёж", terms.levy());
        if (terms.whoOrNull() != null) {
            field("who", "кто", library.say(terms.whoOrNull()));
        }
        if (terms.termOrNull() != null) {
            field(
                    "term",
                    "срок",
                    library.say(LawTerms.term(terms.termOrNull(), library.law().vocabulary())));
        }
        if (p.precedence().onRequest()) {
            field(
                    "relief",
                    "льгота",
                    library.say(
                            "counts only where the facts establish it",
                            "учитывается только при подтверждении фактами"));
        }
        if (p.precedence().rank() != 0) {
            field("rank", "ранг", String.valueOf(p.precedence().rank()));
        }
    }

    private static String text(@Nullable Expression expression) {
        return expression == null ? "" : expression.text();
    }

    private void validity() {
        String endedBy = p.endedByOrNull() == null
                ? ""
                : library.say("; the end was set by ", "; окончание установлено: ") + p.endedByOrNull();
        field("in force", "действует", library.say(LawTerms.days(p.interval())) + endedBy);
        field("announced", "объявлено", p.announced().map(LocalDate::toString).orElse(""));
    }

    private void value() {
        Value value = p.valueOrNull();
        if (value == null) {
            return;
        }
        page.heading(library.say("Value", "Значение"));
        List<ValueRows.Row> rows = ValueRows.of(p);
        if (rows.size() == 1 && rows.getFirst().when().isEmpty()) {
            page.indented(rows.getFirst().number() + " " + unit(value));
            return;
        }
        boolean noted = rows.stream().anyMatch(r -> !r.note().isEmpty());
        TextTable table = noted
                ? table(
                        library.say("case", "случай"),
                        library.say("number", "число"),
                        library.say("known", "основание"))
                : table(library.say("case", "случай"), library.say("number", "число"));
        rows.forEach(r -> table.add(noted ? List.of(r.when(), r.number(), r.note()) : List.of(r.when(), r.number())));
        page.indented(library.say("in ", "единица: ") + unit(value));
        page.table(table);
    }

    /** A unit by its name; a figure of the law by its id and its name. */
    private String named(String unit) {
        if (unit.equals(Value.PERCENT)) {
            return "%";
        }
        return library.law()
                .findParameter(unit)
                .map(p -> unit + " (" + library.say(p.title()) + ")")
                .orElseGet(() -> library.say(LawTerms.unit(unit, library.law().vocabulary())));
    }

    private String unit(Value value) {
        String base = value.base().isEmpty()
                ? ""
                : library.say(" of ", ", база: ") + value.base() + " ("
                        + library.say(library.law().vocabulary().title(value.base())) + ")";
        Expression times = value.timesOrNull();
        return named(value.unit())
                + base
                + (times == null ? "" : library.say(" times ", ", умножить на ") + times.text());
    }

    private void throughput() {
        p.throughput()
                .ifPresent(t -> field(
                        "passes",
                        "проходит",
                        t.steps().stream()
                                .map(this::step)
                                .collect(Collectors.joining(library.say(", then ", ", затем ")))));
    }

    private String step(Throughput.Step step) {
        return step.share()
                + (step.months() == 0
                        ? ""
                        : library.say(" for ", " в течение ") + step.months() + library.say(" months", " месяцев"));
    }

    private void related() {
        if (relations.versions().size() > 1) {
            page.heading(library.say("Versions of the rule ", "Редакции нормы ")
                    + p.validity().rule());
            TextTable table =
                    table("id", library.say("from", "с"), library.say("to", "по"), library.say("value", "значение"));
            relations
                    .versions()
                    .forEach(v -> table.add(List.of(
                            v.id() + (v.equals(p) ? " *" : ""),
                            v.interval().from().toString(),
                            LawTerms.lastDay(v.interval()),
                            brief(v))));
            page.table(table);
        }
        related("Exceptions to it", "Исключения из неё", relations.exceptions());
        related("It is an exception to", "Она исключение из", relations.exceptedFrom());
        related("Multiplied by", "Умножается нормами", relations.scaledBy());
        related("It multiplies", "Она умножает", relations.scales());
        related("Suspended by", "Приостановлена нормами", relations.suspendedBy());
        related("It suspends", "Она приостанавливает", relations.suspends());
        related("It ended", "Она прекратила", relations.ended());
        related(
                "Claims without an act that it answers",
                "Утверждения без акта, на которые она отвечает",
                relations.claims());
        related("Answered otherwise by", "Иначе отвечают нормы", relations.answers());
    }

    /** A table in one cell would be a page. */
    private String brief(Provision v) {
        return ValueRows.isTable(v)
                ? library.say("%d cases", "случаев: %d")
                        .formatted(ValueRows.of(v).size())
                : LawTerms.value(v);
    }

    private void related(String en, String ru, List<Provision> provisions) {
        if (!provisions.isEmpty()) {
            page.heading(library.say(en, ru));
            provisions.forEach(o -> page.item(
                    o.id() + ": " + library.say(o.title()) + " (" + library.say(LawTerms.days(o.interval())) + ")"));
        }
    }

    private void known() {
        page.heading(library.say("How it is known", "На чём основано"));
        field("basis", "основание", library.say(LawTerms.known(p.provenance().basis(), p.checkedOrNull())));
        field("note", "примечание", p.provenance().note());
        field("rows", "строки", String.join(", ", new TreeSet<>(p.rows())));
        field("file", "файл", p.provenance().where().toString());
        sources(page, library, p.sources());
    }

    /** Each source with its address on a line of its own, so that it can be copied. */
    static void sources(LawPage page, LawLibrary library, List<String> ids) {
        for (String id : ids) {
            page.item(id + ": " + library.source(id));
            if (!library.address(id).isEmpty()) {
                page.line("    " + library.address(id));
            }
        }
    }

    private void examples() {
        if (relations.examples().isEmpty()) {
            return;
        }
        page.heading(library.say("Examples beside the law", "Примеры при законе"));
        TextTable table = table(
                library.say("day", "день"),
                library.say("act", "действие"),
                library.say("expected", "ожидается"),
                library.say("file", "файл"));
        relations.examples().stream().limit(MANY).forEach(e -> table.add(row(e)));
        page.table(table);
        if (relations.examples().size() > MANY) {
            page.line("  "
                    + library.say("and %d more, which --json has", "и ещё %d, см. --json")
                            .formatted(relations.examples().size() - MANY));
        }
    }

    private static List<String> row(Example e) {
        String facts = new TreeMap<>(e.act().facts())
                .entrySet().stream().map(f -> f.getKey() + "=" + f.getValue()).collect(Collectors.joining(" "));
        return List.of(
                e.day().toString(),
                (e.act() + (facts.isEmpty() ? "" : "; " + facts)).strip(),
                (e.expected() + " " + (e.percent().isEmpty() ? owes(e) : e.percent() + " %")).strip(),
                e.where().file().replaceFirst("^laws/", "") + ":" + e.where().line());
    }

    private static String owes(Example e) {
        return String.join("; ", new TreeMap<>(e.owes()).values());
    }

    static TextTable table(String... headings) {
        return new TextTable(
                Stream.of(headings).map(h -> new TextTable.Column(h, false)).toList());
    }
}
