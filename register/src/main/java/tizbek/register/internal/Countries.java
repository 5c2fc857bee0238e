package tizbek.register.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tizbek.register.Jurisdiction;

/** The countries whose registers are kept here. */
record Countries(Map<String, Jurisdiction> all) {
    Countries {
        all = Map.copyOf(all);
    }

    Set<String> codes() {
        return all.keySet();
    }

    Optional<Jurisdiction> find(String country) {
        return Optional.ofNullable(all.get(country));
    }

    /** That of something in the register, whose country was known when it came in. */
    Jurisdiction get(String country) {
        return find(country)
                .orElseThrow(() -> new IllegalStateException("country (" + country + ") has no file in registers/"));
    }

    LocalDate day(String country, Instant now) {
        return now.atZone(get(country).zone()).toLocalDate();
    }
}
