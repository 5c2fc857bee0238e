package tizbek.register.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How records of the register are written: keys of maps in order, days and times as text. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private Json() {}

    /** As one line. */
    public static String of(Object record) {
        return MAPPER.writeValueAsString(record);
    }

    /**
     * What a text says.
     *
     * @throws IllegalStateException if the text is none of the type: somebody changed it
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (JacksonException e) {
            throw new IllegalStateException("not a record of the register: " + e.getOriginalMessage(), e);
        }
    }
}
