package tizbek.law.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import tizbek.facts.Defect;
import tizbek.facts.InputException;
import tizbek.facts.YamlNode;
import tizbek.law.Example;
import tizbek.law.HolidayCalendar;
import tizbek.law.Instrument;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.law.LawContents;
import tizbek.law.Parameter;
import tizbek.law.Procedure;
import tizbek.law.Provision;
import tizbek.law.Vocabulary;

/** Puts a law together from its files: words first, then what uses them, then what refers to both. */
final class LawAssembler {

    static final List<String> SECTIONS =
            List.of("facts", "instruments", "parameters", "calendars", "procedures", "provisions", "examples");

    private final KnownNames names;
    private final Defects defects;
    private final VocabularyReader words;
    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final List<HolidayCalendar> calendars = new ArrayList<>();
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<Provision> provisions = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();

    LawAssembler(KnownNames names, Defects defects) {
        this.names = names;
        this.defects = defects;
        this.words = new VocabularyReader();
    }

    /** On top of a law that is there; only the new examples are kept, since the old were written without the new. */
    LawAssembler(KnownNames names, Defects defects, Law base) {
        this.names = names;
        this.defects = defects;
        LawContents contents = base.contents();
        this.words = new VocabularyReader(contents.vocabulary());
        contents.groups().forEach((id, members) -> groups.put(id, new TreeSet<>(members)));
        contents.instruments().forEach(i -> instruments.put(i.id(), i));
        contents.parameters().forEach(p -> parameters.put(p.id(), p));
        calendars.addAll(contents.calendars());
        procedures.addAll(contents.procedures());
        provisions.addAll(contents.provisions());
    }

    VocabularyReader vocabulary() {
        return words;
    }

    void group(YamlNode node) {
        node.only("id", "title", "members", "groups", "note");
        Fields.words(node, "title");
        Set<String> members = new TreeSet<>();
        for (YamlNode member : node.findItems("members")) {
            Fields.check(member, "commodity", member.text(), minerals(words.vocabulary()));
            members.add(member.text());
        }
        for (YamlNode other : node.findItems("groups")) {
            Fields.check(other, "group above", other.text(), groups.keySet());
            members.addAll(groups.getOrDefault(other.text(), Set.of()));
        }
        groups.put(Fields.text(node, "id"), members);
    }

    /** What a law may name as a commodity; empty where that is not checked. */
    private Set<String> minerals(Vocabulary vocabulary) {
        if (names.commodities().isEmpty()) {
            return Set.of();
        }
        Set<String> known = new HashSet<>(names.commodities());
        known.addAll(vocabulary.minerals().keySet());
        return known;
    }

    Law assemble(List<LawFile> files) {
        each(files, "facts", (node, country) -> words.fact(node));
        Vocabulary vocabulary = words.vocabulary();
        each(files, "instruments", this::instrument);
        ParameterReader parameterReader =
                new ParameterReader(names.sources(), vocabulary.units().keySet());
        each(files, "parameters", (node, country) -> parameter(parameterReader.read(node, country), node));
        CalendarReader calendarReader = new CalendarReader(names.sources());
        each(files, "calendars", (node, country) -> calendar(calendarReader.read(node, country), node));
        ProcedureReader procedureReader = new ProcedureReader(names.sources());
        each(files, "procedures", (node, country) -> procedure(procedureReader.read(node, country), node));
        ProvisionReader provisionReader = provisionReader(vocabulary);
        each(files, "provisions", (node, country) -> provisions.add(provisionReader.read(node, country)));
        // References are checked only when all that could be referred to has been read.
        defects.refuse();
        defects.addAll(CrossChecks.of(provisions, vocabulary));
        defects.refuse();
        Set<String> ids = new HashSet<>();
        provisions.forEach(p -> ids.add(p.id()));
        ExampleReader exampleReader = new ExampleReader(ids, vocabulary, known(vocabulary));
        each(files, "examples", (node, country) -> examples.addAll(exampleReader.read(node, country)));
        defects.refuse();
        return Law.of(new LawContents(
                vocabulary,
                listed(),
                List.copyOf(instruments.values()),
                provisions,
                List.copyOf(parameters.values()),
                calendars,
                procedures,
                examples));
    }

    private Map<String, List<String>> listed() {
        Map<String, List<String>> listed = new LinkedHashMap<>();
        groups.forEach((id, members) -> listed.put(id, List.copyOf(members)));
        return listed;
    }

    /** The names of the data package, with the minerals that only laws name. */
    private KnownNames known(Vocabulary vocabulary) {
        return new KnownNames(names.sources(), names.materials(), minerals(vocabulary), names.assumptions());
    }

    private ProvisionReader provisionReader(Vocabulary vocabulary) {
        KnownNames known = known(vocabulary);
        Cel cel = new Cel(vocabulary, known);
        ValueReader values =
                new ValueReader(known, vocabulary, cel, vocabulary.units().keySet(), parameters);
        return new ProvisionReader(
                instruments,
                known,
                new ScopeReader(groups, known, vocabulary.acts().keySet(), known.commodities()),
                cel,
                values,
                new TermsReader(vocabulary, cel, values));
    }

    /** Reads each item of a section, and keeps the defects of those that cannot be read. */
    private void each(List<LawFile> files, String section, BiConsumer<YamlNode, String> read) {
        for (LawFile file : files) {
            for (YamlNode node : file.root().findItems(section)) {
                defects.attempt(() -> read.accept(node, file.country()));
            }
        }
    }

    private void instrument(YamlNode node, String country) {
        node.only("id", "name", "number", "adopted", "url", "note");
        String id = Fields.text(node, "id");
        Instrument instrument = new Instrument(
                id,
                country,
                Fields.words(node, "name"),
                node.findText("number").orElse(""),
                Fields.dateOrNull(node, "adopted"),
                node.findText("note").orElse("").strip());
        if (instruments.putIfAbsent(id, instrument) != null) {
            throw Fields.bad(node, "id", id, "new: an instrument of that id stands above or in another file");
        }
    }

    private void calendar(HolidayCalendar calendar, YamlNode node) {
        if (calendars.stream().anyMatch(c -> c.country().equals(calendar.country()))) {
            throw Fields.bad(
                    node, "id", calendar.country(), "new: a calendar of that country stands above or in another file");
        }
        calendars.add(calendar);
    }

    private void procedure(Procedure procedure, YamlNode node) {
        for (Procedure other : procedures) {
            if (other.id().equals(procedure.id())) {
                throw Fields.bad(
                        node, "id", procedure.id(), "new: a procedure of that id stands above or in another file");
            }
            if (other.country().equals(procedure.country())
                    && other.rule().equals(procedure.rule())
                    && other.interval().intersection(procedure.interval()).isPresent()) {
                throw new InputException(new Defect.Contradiction(
                        node.where(),
                        "procedures (%s) and (%s) are versions of the rule (%s) and overlap: %s, %s"
                                .formatted(
                                        other.id(),
                                        procedure.id(),
                                        procedure.rule(),
                                        other.interval(),
                                        procedure.interval()),
                        "one of them ends (until) on the day the other begins (from)."));
            }
        }
        procedures.add(procedure);
    }

    private void parameter(Parameter parameter, YamlNode node) {
        if (parameters.putIfAbsent(parameter.id(), parameter) != null) {
            throw Fields.bad(node, "id", parameter.id(), "new: a parameter of that id stands above or in another file");
        }
    }
}
