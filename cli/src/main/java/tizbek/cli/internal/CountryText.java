package tizbek.cli.internal;

import static tizbek.cli.internal.RegisterText.said;
import static tizbek.cli.internal.RegisterText.wrapped;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tizbek.facts.Provenance;
import tizbek.law.Law;
import tizbek.law.LawTerms;
import tizbek.law.Procedure;
import tizbek.law.Term;
import tizbek.register.Jurisdiction;
import tizbek.register.Practice;
import tizbek.register.Timetable;

/** How the register of a country works, kind by kind, with who says so and what was not found. */
public final class CountryText {

    private static final int WIDTH = 100;
    private static final String IN = "  ";
    private static final String DEEPER = "    ";

    private final Jurisdiction country;
    private final Law law;
    private final boolean english;
    private final StringBuilder text = new StringBuilder();

    private CountryText(Jurisdiction country, Law law, boolean english) {
        this.country = country;
        this.law = law;
        this.english = english;
    }

    /** All, a line for each kind of right. */
    public static String list(Collection<Jurisdiction> all, boolean english) {
        TextTable table = new TextTable(List.of(
                new TextTable.Column(english ? "country" : "страна", false),
                new TextTable.Column(english ? "kind of right" : "вид права", false),
                new TextTable.Column(english ? "order" : "порядок", false),
                new TextTable.Column(english ? "calls" : "торги", false),
                new TextTable.Column(english ? "procedure" : "процедура", false)));
        for (Jurisdiction one : all) {
            new TreeMap<>(one.kinds())
                    .values()
                    .forEach(k -> table.add(List.of(
                            one.country(),
                            k.kind(),
                            word(k.order()),
                            one.practice()
                                    .calls(k.kind())
                                    .map(c -> c.ways().stream()
                                            .map(CountryText::word)
                                            .collect(Collectors.joining(", ")))
                                    .orElse("-"),
                            k.procedureOrNull() == null ? "-" : k.procedureOrNull())));
        }
        return table.text(WIDTH);
    }

    /** One. */
    public static String of(Jurisdiction country, Law law, boolean english) {
        return new CountryText(country, law, english).text();
    }

    private String text() {
        Practice practice = country.practice();
        text.append(said(country.name(), english)).append('\n');
        line(
                IN,
                say("grid", "сетка") + ": " + country.grid().id() + ", "
                        + country.grid().minutes() + "'",
                country.grid().provenance());
        line(
                IN,
                say("office", "приём") + ": " + country.opens() + "-" + country.closes() + " " + country.zone(),
                practice.office());
        new TreeMap<>(country.kinds()).values().forEach(this::kind);
        firstRefusal(practice);
        practice.products().forEach(this::product);
        consent(practice);
        practice.appeals().forEach(this::appeal);
        return text.toString();
    }

    private void kind(Jurisdiction.Kind kind) {
        text.append('\n')
                .append(IN)
                .append(said(kind.title(), english))
                .append(" [")
                .append(kind.kind())
                .append("]\n");
        line(
                DEEPER,
                say("order", "порядок") + ": " + word(kind.order()),
                country.practice().kinds().get(kind.kind()));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Optional<Procedure> procedure = Timetable.procedure(law, country.country(), kind.procedureOrNull(), today);
        if (procedure.isEmpty()) {
            gap(DEEPER, say("procedure", "процедура"));
        } else {
            procedure
                    .get()
                    .steps()
                    .forEach(s -> line(
                            DEEPER,
                            said(s.title(), english) + " (" + said(ScheduleText.actor(s.who()), english) + "): "
                                    + term(s.termOrNull()),
                            s.provenance()));
            Procedure.Silence silence = procedure.get().silenceOrNull();
            line(
                    DEEPER,
                    say("silence", "молчание") + ": "
                            + said(ProcedureText.means(procedure.get().silence(today)), english)
                            + (silence == null ? "" : ", " + said(silence.article(), english)),
                    silence == null ? null : silence.provenance());
        }
        country.practice().calls(kind.kind()).ifPresent(this::calls);
    }

    private void calls(Practice.Calls calls) {
        String ways = calls.ways().stream().map(CountryText::word).collect(Collectors.joining(", "));
        line(
                DEEPER,
                say("calls", "торги") + ": " + ways + "; " + say("sealed bids", "закрытые предложения") + ": "
                        + told(calls.sealed()) + "; " + say("paid within", "уплата в срок") + ": "
                        + term(calls.paysOrNull()) + "; " + say("next best", "следующий участник") + ": "
                        + told(calls.runnerUp()),
                calls.provenance());
    }

    private void firstRefusal(Practice practice) {
        text.append('\n');
        if (country.entitled().isEmpty()) {
            gap(IN, say("first refusal on the right", "преимущественное право на право"));
            return;
        }
        line(
                IN,
                say("first refusal on the right", "преимущественное право на право") + ": "
                        + String.join(", ", country.entitled()) + "; " + say("days", "дней") + ": "
                        + (country.offerDaysOrNull() == null ? notFound() : country.offerDaysOrNull()),
                practice.firstRefusalOrNull());
    }

    private void product(Practice.Product product) {
        line(
                IN,
                say("first refusal on the product", "преимущественное право на продукцию") + " ("
                        + String.join(", ", product.commodities()) + "): " + String.join(", ", product.entitled())
                        + "; " + say("days", "срок") + ": " + term(product.termOrNull()) + "; "
                        + say("at most the market price", "не выше рыночной") + ": " + told(product.atMarket()),
                product.provenance());
    }

    private void consent(Practice practice) {
        if (practice.consent().isEmpty()) {
            gap(IN, say("consent to a transfer", "разрешение на переход"));
            return;
        }
        Practice.Consent consent = practice.consent().get();
        Term term = Timetable.procedure(
                        law, country.country(), consent.procedureOrNull(), LocalDate.now(ZoneOffset.UTC))
                .flatMap(p -> Timetable.term(p, consent.step()))
                .orElse(null);
        line(IN, say("consent to a transfer", "разрешение на переход") + ": " + term(term), consent.provenance());
    }

    private void appeal(Practice.Appeals appeal) {
        line(
                IN,
                say("appeal to", "обжалование") + ": " + said(appeal.to(), english) + " [" + appeal.level() + "]; "
                        + say("within", "срок") + ": " + term(appeal.termOrNull()) + "; "
                        + say("suspends", "приостанавливает") + ": " + told(appeal.suspends()),
                appeal.provenance());
    }

    private void line(String indent, String what, @Nullable Provenance who) {
        String by = who == null
                ? ""
                : "  <" + who.basis().name().toLowerCase(Locale.ROOT)
                        + (who.sources().isEmpty() ? "" : ": " + String.join(", ", who.sources())) + ">";
        text.append(wrapped(indent, what + by));
        if (who != null && !who.note().isEmpty()) {
            text.append(wrapped(indent + IN, who.note()));
        }
    }

    private void gap(String indent, String what) {
        text.append(indent).append(what).append(": ").append(notFound()).append('\n');
    }

    private String term(@Nullable Term term) {
        return term == null ? notFound() : said(LawTerms.term(term, law.vocabulary()), english);
    }

    private String told(Practice.Told told) {
        return switch (told) {
            case YES -> say("yes", "да");
            case NO -> say("no", "нет");
            case UNKNOWN -> notFound();
        };
    }

    private String notFound() {
        return say("NOT FOUND", "НЕ НАЙДЕНО");
    }

    private String say(String en, String ru) {
        return english ? en : ru;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
