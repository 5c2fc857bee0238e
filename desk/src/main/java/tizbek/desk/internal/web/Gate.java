package tizbek.desk.internal.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import tizbek.facts.InputException;

/**
 * What every request passes: is it meant for this server, does the address lead anywhere, has the answer been given
 * before. Nothing that a handler throws leaves it as anything but a problem document.
 */
public final class Gate extends Handler.Abstract {

    /** Data is local and small, and people change it: a browser asks again, and is told that nothing changed. */
    private static final String ASK_AGAIN = "no-cache";

    private final Routes routes;
    private final Pages pages;
    private final Hosts hosts;
    private final Kept kept;
    private final Supplier<String> day;
    private final Consumer<Throwable> faults;

    /**
     * @param most bytes of answers that are kept
     * @param day today; an answer is kept for a day, since some speak of today
     * @param faults is told what was our fault
     */
    public Gate(Routes routes, Pages pages, Hosts hosts, long most, Supplier<String> day, Consumer<Throwable> faults) {
        this.routes = routes;
        this.pages = pages;
        this.hosts = hosts;
        this.kept = new Kept(most);
        this.day = day;
        this.faults = faults;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        try {
            send(request, response, answered(request));
            callback.succeeded();
        } catch (IOException e) {
            // The reader is gone, or took too long.
            callback.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            callback.failed(e);
        }
        return true;
    }

    private Answer answered(Request request) throws InterruptedException {
        try {
            return answer(request);
        } catch (Problem problem) {
            return problem.answer();
        } catch (InputException input) {
            return Problem.of(400, input).answer();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            faults.accept(e);
            return Problem.of(500, "", "our fault, not yours: " + e.getClass().getSimpleName())
                    .answer();
        }
    }

    private Answer answer(Request request) throws InterruptedException {
        HttpFields headers = request.getHeaders();
        String host = headers.get(HttpHeader.HOST);
        if (!hosts.know(host)) {
            throw Problem.of(
                    421,
                    "Host",
                    "host (" + host + ") is not a name of this server",
                    "open it by the address that it printed, or start it with --host " + host + ".",
                    "");
        }
        String path = request.getHttpURI().getPath();
        if (path == null || !path.startsWith("/")) {
            throw Problem.of(400, "", "the address is none of this server");
        }
        List<String> segments =
                Route.segments(path).stream().map(s -> Percent.decode(s, false)).toList();
        if (segments.contains("..") || segments.contains(".")) {
            throw Problem.of(400, "", "the address leads out of its folder");
        }
        String method = request.getMethod();
        Optional<Routes.Found> found = routes.find(method, segments);
        if (found.isPresent()) {
            return routed(found.get(), asked(request, method, "/" + String.join("/", segments)));
        }
        java.util.Collection<String> methods = routes.methods(segments);
        if (methods.isEmpty() && Pages.isPage(segments)) {
            methods = List.of("GET", "HEAD");
        }
        if (!methods.isEmpty() && !methods.contains(method)) {
            return notThisWay(method, methods);
        }
        if (!Pages.isPage(segments)) {
            throw Problem.of(404, "", "nothing lies at (" + path + ")", "/api lists what there is.", "");
        }
        return pages.answer(
                segments,
                Optional.ofNullable(headers.get(HttpHeader.ACCEPT_ENCODING)).orElse(""));
    }

    private static Answer notThisWay(String method, java.util.Collection<String> methods) {
        String allowed = String.join(", ", methods);
        if (method.equals("OPTIONS")) {
            return Answer.of(204, "text/plain", new byte[0]).with("Allow", allowed);
        }
        return Problem.of(
                        405, "", "method (" + method + ") is not taken here", "one of (" + allowed + ") was meant.", "")
                .answer()
                .with("Allow", allowed);
    }

    private Asked asked(Request request, String method, String path) {
        String host =
                Optional.ofNullable(request.getHeaders().get(HttpHeader.HOST)).orElse("");
        return new Asked(
                method,
                path,
                Map.of(),
                Asked.query(request.getHttpURI().getQuery()),
                name -> request.getHeaders().get(name),
                () -> Content.Source.asInputStream(request),
                Optional.ofNullable(Request.getRemoteAddr(request)).orElse(""),
                (request.isSecure() ? "https://" : "http://") + host);
    }

    private Answer routed(Routes.Found found, Asked asked) throws InterruptedException {
        Route route = found.route();
        if (!route.method().equals("GET")) {
            requireOwnPage(asked);
        }
        if (!route.kept()) {
            return route.handler().answer(asked.with(found.parts()));
        }
        String question = day.get() + asked.line() + "\n"
                + (route.template().startsWith("/ogc") ? asked.origin() + asked.prefersHtml() : "");
        Optional<Answer.Whole> known = kept.find(question);
        if (known.isPresent()) {
            return known.get();
        }
        Answer answer = route.handler().answer(asked.with(found.parts()));
        if (answer instanceof Answer.Whole whole && whole.status() == 200) {
            kept.keep(question, whole);
        }
        return answer;
    }

    /** A page elsewhere must not start or stop anything here, even if its browser would send the request. */
    private void requireOwnPage(Asked asked) {
        String site = asked.headers().get("Sec-Fetch-Site");
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        if (!own || !hosts.isOwn(asked.headers().get("Origin"), asked.headers().get("Host"))) {
            throw Problem.of(403, "Origin", "a page of another site may not do this");
        }
    }

    private void send(Request request, Response response, Answer answer) throws IOException, InterruptedException {
        HttpFields.Mutable headers = response.getHeaders();
        Security.HEADERS.forEach(headers::put);
        answer.headers().forEach(headers::put);
        boolean head = request.getMethod().equals("HEAD");
        switch (answer) {
            case Answer.Whole whole -> whole(request, response, whole, head);
            case Answer.Lasting lasting -> {
                response.setStatus(lasting.status());
                headers.put(HttpHeader.CONTENT_TYPE, lasting.type());
                headers.put(HttpHeader.CACHE_CONTROL, "no-store");
                if (!head) {
                    try (OutputStream out = Content.Sink.asOutputStream(response)) {
                        lasting.writing().to(out);
                    }
                }
            }
        }
    }

    private static void whole(Request request, Response response, Answer.Whole whole, boolean head) throws IOException {
        HttpFields.Mutable headers = response.getHeaders();
        boolean pressed = whole.canBePressed() && takesGzip(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
        String tag = pressed ? whole.tag().replace("\"", "") : whole.tag();
        String shown = pressed ? "\"" + tag + "-gzip\"" : tag;
        if (!headers.contains(HttpHeader.CACHE_CONTROL)) {
            headers.put(HttpHeader.CACHE_CONTROL, ASK_AGAIN);
        }
        if (whole.canBePressed() && !headers.contains(HttpHeader.VARY)) {
            headers.put(HttpHeader.VARY, "Accept-Encoding");
        }
        if (whole.status() == 200) {
            headers.put(HttpHeader.ETAG, shown);
            if (isKnown(request.getHeaders().get(HttpHeader.IF_NONE_MATCH), shown)) {
                response.setStatus(304);
                return;
            }
        }
        response.setStatus(whole.status());
        if (whole.status() == 204) {
            return;
        }
        byte[] body = pressed ? whole.pressed() : whole.body();
        headers.put(HttpHeader.CONTENT_TYPE, whole.type());
        headers.put(HttpHeader.CONTENT_LENGTH, body.length);
        if (pressed) {
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        if (!head) {
            Content.Sink.write(response, true, ByteBuffer.wrap(body));
        }
    }

    static boolean takesGzip(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (String one : accepted.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] parts = one.split(";", -1);
            if (parts[0].strip().equals("gzip")) {
                return parts.length == 1 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static boolean isKnown(@Nullable String tags, String tag) {
        if (tags == null) {
            return false;
        }
        for (String one : tags.split(",", -1)) {
            String known = one.strip().replaceFirst("^W/", "");
            if (known.equals(tag) || known.equals("*")) {
                return true;
            }
        }
        return false;
    }
}
