package tizbek.law;

import java.util.List;

/** Writes small laws for tests: only what matters for the test has to be said. */
final class LawText {

    private static final String HEAD = """
            facts:
              - {id: aaa_paper, type: yes-no, title: {en: a paper is held, ru: документ имеется}}
              - {id: aaa_size, type: number, title: {en: size, ru: размер}}
              - {id: aaa_old, type: yes-no, title: {en: it is old, ru: старое}}
            instruments:
              - {id: act, name: {en: An act, ru: Закон}}
            """;

    private final StringBuilder parameters = new StringBuilder();
    private final StringBuilder provisions = new StringBuilder();
    private final StringBuilder examples = new StringBuilder();

    /** A provision of the topic {@code rights} that is recalled; {@code fields} are its other lines. */
    LawText provision(String id, String... fields) {
        provisions.append("""
                  - id: %s
                    instrument: act
                    title: {en: Rule, ru: Норма}
                    topic: rights
                    sources: [someone]
                    basis: recalled
                """.formatted(id));
        List.of(fields).forEach(field -> provisions.append("    ").append(field).append('\n'));
        return this;
    }

    /** A series; each value is {@code from, until, number} as YAML fields. */
    LawText parameter(String id, String rows, String... values) {
        parameters.append("""
                  - id: %s
                    title: {en: Index, ru: Показатель}
                    unit: USD
                    rows: %s
                    values:
                """.formatted(id, rows));
        List.of(values)
                .forEach(value -> parameters
                        .append("      - {")
                        .append(value)
                        .append(", sources: [someone], basis: recalled}\n"));
        return this;
    }

    /** An example in one line, without its brackets. */
    LawText example(String fields) {
        examples.append("  - {").append(fields).append("}\n");
        return this;
    }

    @Override
    public String toString() {
        return HEAD
                + (parameters.isEmpty() ? "" : "parameters:\n" + parameters)
                + (provisions.isEmpty() ? "" : "provisions:\n" + provisions)
                + (examples.isEmpty() ? "" : "examples:\n" + examples);
    }
}
