package tizbek.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.Location;
import tizbek.facts.NearestName;
import tizbek.law.internal.CarriedRows;
import tizbek.law.internal.ExampleRunner;
import tizbek.law.internal.Gaps;
import tizbek.law.internal.LawReader;
import tizbek.law.internal.ShownDays;
import tizbek.law.internal.ShownValues;
import tizbek.law.internal.ShownVerdicts;
import tizbek.law.internal.Tallies;

/**
 * Whether a law is in order: whether its examples come out as they say and show every day, verdict and number that they
 * should; whether versions follow each other; whether nothing of the table of provisions was forgotten.
 */
public final class LawCheck {

    private final List<LawFinding> findings;
    private final List<LawTally> tallies;

    private LawCheck(List<LawFinding> findings, List<LawTally> tallies) {
        this.findings = List.copyOf(findings);
        this.tallies = List.copyOf(tallies);
    }

    /** Checks a law that could be read; an empty {@code table} means that rows are not checked. */
    public static LawCheck of(Law law, List<TableRow> table, List<LeftOutRow> leftOut) {
        return of(new ReadableLaw(law, List.of(), Set.of(), leftOut), table);
    }

    /** Checks what could be read, and tells what could not; an empty {@code table} means that rows are not checked. */
    public static LawCheck of(ReadableLaw read, List<TableRow> table) {
        Law law = read.law();
        List<LawFinding> findings = new ArrayList<>();
        read.defects().forEach(d -> findings.add(LawFinding.of(d, LawRule.FORM, LawReader.countryOf(d.where()), "")));
        read.unread().stream().sorted().forEach(country -> findings.add(unread(country)));
        ExampleRunner.Run run = ExampleRunner.run(law);
        run.failures()
                .forEach(d -> findings.add(LawFinding.of(d, LawRule.EXAMPLE, LawReader.countryOf(d.where()), "")));
        findings.addAll(ShownDays.missing(law, run.shown()));
        findings.addAll(ShownVerdicts.missing(law, run.shown()));
        findings.addAll(ShownValues.missing(law, run.shown()));
        findings.addAll(Gaps.in(law));
        if (!table.isEmpty()) {
            findings.addAll(CarriedRows.check(read, table));
        }
        findings.addAll(declared(law));
        return new LawCheck(findings, Tallies.of(law));
    }

    private static LawFinding unread(String country) {
        return new LawFinding(
                LawRule.UNREAD,
                country,
                "",
                new Location("laws/" + country, 1),
                "laws of (" + country + ") are not checked further, because they cannot be read, or what they refer to",
                "");
    }

    private static List<LawFinding> declared(Law law) {
        List<LawFinding> declared = new ArrayList<>();
        for (Provision p : law.list()) {
            p.precedence().conflictsWith().stream()
                    .sorted()
                    .forEach(other -> declared.add(new LawFinding(
                            LawRule.DECLARED,
                            p.country(),
                            p.id(),
                            p.provenance().where(),
                            "provisions (%s) and (%s) contradict each other, and both stand".formatted(p.id(), other),
                            "")));
        }
        return declared;
    }

    /** Everything found, in the order of the checks. */
    public List<LawFinding> findings() {
        return findings;
    }

    public List<LawFinding> errors() {
        return findings.stream().filter(LawFinding::isError).toList();
    }

    public List<LawFinding> warnings() {
        return findings.stream().filter(LawFinding::isWarning).toList();
    }

    /** How the law is known, country by country. */
    public List<LawTally> tallies() {
        return tallies;
    }

    public int provisions() {
        return tallies.stream().mapToInt(LawTally::provisions).sum();
    }

    public int examples() {
        return tallies.stream().mapToInt(LawTally::examples).sum();
    }

    /**
     * What is about one country, or about all.
     *
     * @throws InputException if nothing is known of the country
     */
    public LawCheck only(String country) {
        Collection<String> known = countries();
        if (!known.contains(country)) {
            throw new InputException(new Defect.UnknownName(
                    new Location("--country", 1), "country", country, NearestName.of(country, known)));
        }
        Predicate<String> kept = c -> c.isEmpty() || c.equals(country);
        return new LawCheck(
                findings.stream().filter(f -> kept.test(f.country())).toList(),
                tallies.stream().filter(t -> kept.test(t.country())).toList());
    }

    private Collection<String> countries() {
        Set<String> countries = new TreeSet<>();
        tallies.forEach(t -> countries.add(t.country()));
        findings.forEach(f -> countries.add(f.country()));
        countries.remove("");
        return countries;
    }
}
