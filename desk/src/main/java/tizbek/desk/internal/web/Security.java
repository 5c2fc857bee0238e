package tizbek.desk.internal.web;

import java.util.Map;

/** The headers that every answer bears. */
public final class Security {

    /**
     * Everything comes from this server and nothing from elsewhere; no script or style stands in a page. Pictures may be
     * made in the page (data, blob), which the export of charts does.
     */
    static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private Security() {}
}
