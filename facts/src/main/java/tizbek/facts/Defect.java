package tizbek.facts;

import java.util.Optional;

/**
 * Something wrong with an input, as a value a person can act on: where it stands, what is wrong, and what would mend
 * it.
 */
public sealed interface Defect {

    Location where();

    /** The thing and the rule it breaks, with its value in parentheses. */
    String message();

    /** What would mend it, if that can be said. */
    default Optional<String> remedy() {
        return Optional.empty();
    }

    /** One or two lines: {@code file:line: message}, then {@code Maybe ...}. */
    default String text() {
        return where() + ": " + message() + remedy().map(r -> "\n  Maybe " + r).orElse("");
    }

    record MissingFile(Location where, String what) implements Defect {
        @Override
        public String message() {
            return what + " (" + where.file() + ") is not there";
        }
    }

    record EmptyFile(Location where) implements Defect {
        @Override
        public String message() {
            return "file is empty";
        }

        @Override
        public Optional<String> remedy() {
            return Optional.of("it was cut off while being written; restore it from the repository.");
        }
    }

    record Unreadable(Location where, String reason) implements Defect {
        @Override
        public String message() {
            return "cannot be read: " + reason;
        }
    }

    record MissingColumn(Location where, String column) implements Defect {
        @Override
        public String message() {
            return "column (" + column + ") is missing";
        }
    }

    record MissingValue(Location where, String field) implements Defect {
        @Override
        public String message() {
            return "field (" + field + ") has no value, and must have one";
        }
    }

    record BadValue(Location where, String field, String value, String expected) implements Defect {
        @Override
        public String message() {
            return "field (" + field + ") has the value (" + value + "), which is not " + expected;
        }
    }

    /** An id or a field name that nobody knows; {@code nearest} is the closest known one, or empty. */
    record UnknownName(Location where, String kind, String name, String nearest) implements Defect {
        @Override
        public String message() {
            return kind + " (" + name + ") is not known";
        }

        @Override
        public Optional<String> remedy() {
            return nearest.isEmpty() ? Optional.empty() : Optional.of("(" + nearest + ") was meant.");
        }
    }

    record Duplicate(Location where, String kind, String id, Location first) implements Defect {
        @Override
        public String message() {
            return kind + " (" + id + ") stands twice, first at " + first;
        }
    }

    record Contradiction(Location where, String statement, String advice) implements Defect {
        @Override
        public String message() {
            return statement;
        }

        @Override
        public Optional<String> remedy() {
            return advice.isEmpty() ? Optional.empty() : Optional.of(advice);
        }
    }
}
