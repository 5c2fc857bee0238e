package tizbek.law;

import java.util.List;
import java.util.Map;

/** What a law is made of. */
public record LawContents(
        Vocabulary vocabulary,
        Map<String, List<String>> groups,
        List<Instrument> instruments,
        List<Provision> provisions,
        List<Parameter> parameters,
        List<HolidayCalendar> calendars,
        List<Procedure> procedures,
        List<Example> examples) {

    /** Nothing. */
    public static final LawContents EMPTY = new LawContents(
            new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of()),
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    public LawContents {
        groups = Map.copyOf(groups);
        instruments = List.copyOf(instruments);
        provisions = List.copyOf(provisions);
        parameters = List.copyOf(parameters);
        calendars = List.copyOf(calendars);
        procedures = List.copyOf(procedures);
        examples = List.copyOf(examples);
    }

    /** The same with other provisions, and without examples: they were written for the law as it was read. */
    LawContents with(List<Provision> others) {
        return new LawContents(vocabulary, groups, instruments, others, parameters, calendars, procedures, List.of());
    }
}
