package tizbek.desk.internal.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/** The listening server: Jetty with its limits set, one virtual thread a request. */
public final class Port implements AutoCloseable {

    /** Of a request line and all headers together. */
    private static final int MOST_HEADER_BYTES = 16 << 10;

    /** A connection on which nothing moves is closed; events are sent more often. */
    private static final long IDLE_MILLIS = 30_000;

    /** How long answers under way may take when the server stops. */
    private static final long STOP_MILLIS = 2_000;

    private static final int MOST_CONNECTIONS = 512;

    // Held, because the logger is forgotten with its level when nobody does.
    private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

    private final Server server;
    private final ServerConnector connector;

    private Port(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens.
     *
     * @param port 0 for any that is free
     * @throws IOException if nobody may listen there
     */
    public static Port open(String host, int port, Gate gate) throws IOException {
        JETTY.setLevel(Level.SEVERE);
        VirtualThreadPool threads = new VirtualThreadPool(2_000);
        threads.setName("desk");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setMaxUnconsumedRequestContentReads(4);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(256);
        server.addConnector(connector);
        server.addBean(new org.eclipse.jetty.server.NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        server.setHandler(gate);
        server.setErrorHandler(new Words());
        server.setStopTimeout(STOP_MILLIS);
        try {
            connector.open();
            server.start();
        } catch (IOException e) {
            connector.close();
            throw e;
        } catch (Exception e) {
            connector.close();
            throw new IllegalStateException("the server cannot be started: " + e.getMessage(), e);
        }
        return new Port(server, connector);
    }

    /** The port it listens on. */
    public int number() {
        return connector.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server cannot be stopped: " + e.getMessage(), e);
        }
    }

    /** What Jetty itself refuses, such as a request that is none, in the same form as all other problems. */
    private static final class Words extends ErrorHandler {

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            Answer.Whole answer = problem(code);
            Security.HEADERS.forEach(response.getHeaders()::put);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
            boolean head = request.getMethod().equals("HEAD");
            response.write(true, head ? null : ByteBuffer.wrap(answer.body()), callback);
        }

        private static Answer.Whole problem(int status) {
            return Problem.of(
                            status,
                            "",
                            status < 500 || status == 501 || status == 505
                                    ? "the request cannot be understood"
                                    : "our fault, not yours: the server failed")
                    .answer();
        }
    }
}
