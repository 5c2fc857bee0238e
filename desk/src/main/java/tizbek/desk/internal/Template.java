package tizbek.desk.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A page that the front was packed into, with one slot for a document. */
public final class Template {

    private Template() {}

    /**
     * The page with {@code json} in its slot.
     *
     * @param resource on the class path
     */
    public static String filled(String resource, String slot, String json) {
        String template = read(resource);
        int at = template.indexOf(slot);
        if (at < 0 || template.indexOf(slot, at + 1) >= 0) {
            throw new IllegalStateException("template (" + resource + ") must hold the slot (" + slot + ") once");
        }
        return template.substring(0, at) + json + template.substring(at + slot.length());
    }

    private static String read(String resource) {
        try (InputStream in = Template.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "template (" + resource
                                + ") is not on the class path\n  Maybe the desk was built without its front; build it with Maven.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
