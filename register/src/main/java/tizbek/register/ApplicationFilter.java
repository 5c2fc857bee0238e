package tizbek.register;

import org.jspecify.annotations.Nullable;

/** Which applications are looked for; what is null is not asked. */
public record ApplicationFilter(
        @Nullable String countryOrNull,
        Application.@Nullable Status statusOrNull,
        @Nullable String applicantOrNull) {}
