package tizbek.register;

import org.jspecify.annotations.Nullable;

/**
 * Who can hold a right (LADM: LA_Party).
 *
 * @param id kebab-case, given by the register's user
 * @param country ISO 3166 alpha-3 code of where it is registered or a citizen
 * @param nameOrNull of a company or a body; of a person the name is kept sealed
 * @param sealedOrNull of a person: the hash of the sealed record with the personal data
 */
public record Party(
        String id,
        Kind kind,
        String country,
        @Nullable String nameOrNull,
        @Nullable String sealedOrNull) implements Kept {

    /** A person whose data were removed: nothing of them is left but that there was one. */
    public Party erased() {
        return new Party(id, kind, country, null, null);
    }

    /** What it is; {@link #word} is that of the fact {@code holder} of the law. */
    public enum Kind {
        STATE("state"),
        STATE_COMPANY("state"),
        COMPANY("private"),
        PERSON("individual");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
