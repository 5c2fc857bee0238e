package tizbek.desk;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import tizbek.desk.internal.Endpoints;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.api.Stock;
import tizbek.desk.internal.run.Planning;
import tizbek.desk.internal.run.Runs;
import tizbek.desk.internal.web.Gate;
import tizbek.desk.internal.web.Hosts;
import tizbek.desk.internal.web.Pages;
import tizbek.desk.internal.web.Port;
import tizbek.facts.InputException;
import tizbek.register.Place;
import tizbek.register.RegisterBusyException;

/**
 * The desk: one local web application over all rooms. It serves its pages, the data under {@code /api} and layers for
 * maps under {@code /ogc}, and stops when it is closed.
 *
 * <pre>{@code
 * try (Desk desk = Desk.start(settings)) {
 *     System.out.println(desk.address());
 *     Thread.sleep(Duration.ofHours(1));
 * }
 * }</pre>
 */
public final class Desk implements AutoCloseable {

    /** Memory for answers that were given before: enough for every page of every mineral and country. */
    private static final long KEPT_BYTES = 96L << 20;

    private static final System.Logger LOG = System.getLogger(Desk.class.getName());

    private final Port port;
    private final Stock stock;
    private final Runs runs;
    private final OpenRegister register;
    private final URI address;
    private final Thread warming;

    private Desk(Port port, Stock stock, Runs runs, OpenRegister register, URI address, Thread warming) {
        this.port = port;
        this.stock = stock;
        this.runs = runs;
        this.register = register;
        this.address = address;
        this.warming = warming;
    }

    /**
     * Listens, and reads what the pages need in the background.
     *
     * @throws DeskException if the port is taken, nobody may listen there, or the register is open in another process
     */
    public static Desk start(DeskSettings settings) {
        Stock stock = new Stock(settings.data(), settings.home(), settings.version());
        Planning planning = new Planning(stock);
        Runs runs = new Runs(planning, settings.faults());
        OpenRegister register = opened(settings, stock);
        Gate gate = new Gate(
                Endpoints.of(stock, runs, planning, register),
                new Pages(),
                Hosts.of(settings.host(), isLoopback(settings.host())),
                KEPT_BYTES,
                () -> Stock.today().toString(),
                settings.faults());
        Port port;
        try {
            port = listen(settings, gate);
        } catch (DeskException e) {
            register.close();
            throw e;
        }
        Thread warming = Thread.ofPlatform().name("desk-warming").daemon().start(() -> warm(stock, settings));
        return new Desk(port, stock, runs, register, address(settings.host(), port.number()), warming);
    }

    private static OpenRegister opened(DeskSettings settings, Stock stock) {
        Place place = settings.registerOrNull();
        if (place == null) {
            return OpenRegister.none();
        }
        try {
            return OpenRegister.at(place, settings.home(), stock.law());
        } catch (RegisterBusyException e) {
            throw new DeskException(String.valueOf(e.getMessage()), e);
        }
    }

    /** What is wrong with the data is told to whoever asks for it. */
    private static void warm(Stock stock, DeskSettings settings) {
        try {
            stock.warm();
        } catch (InputException e) {
            // Told to whoever asks for what cannot be read.
            LOG.log(System.Logger.Level.DEBUG, "not all could be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            settings.faults().accept(e);
        }
    }

    private static Port listen(DeskSettings settings, Gate gate) {
        try {
            return Port.open(settings.host(), settings.port(), gate);
        } catch (IOException | UnresolvedAddressException e) {
            throw new DeskException(
                    "desk cannot listen on (%s:%d): %s".formatted(settings.host(), settings.port(), why(settings, e)),
                    e);
        }
    }

    private static String why(DeskSettings settings, Exception e) {
        Throwable cause = e;
        while (!(cause instanceof BindException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (e instanceof UnresolvedAddressException || cause instanceof UnresolvedAddressException) {
            return "nobody knows this host\n  Maybe (127.0.0.1) was meant.";
        }
        String said = String.valueOf(cause.getMessage());
        if (said.contains("in use")) {
            return "the port is taken\n  Maybe the desk runs already; else take another: --port "
                    + (settings.port() < 65_535 ? settings.port() + 1 : 7070);
        }
        if (said.contains("denied")) {
            return "this user may not listen there\n  Maybe a port from 1024 on, such as --port 7070.";
        }
        if (said.contains("assign requested address")) {
            return "this machine has no such address\n  Maybe (127.0.0.1) was meant, or (0.0.0.0) for all it has.";
        }
        return said;
    }

    /** Where it can be opened. */
    public URI address() {
        return address;
    }

    public int port() {
        return port.number();
    }

    /** Waits until what most pages need has been read. */
    public void awaitWarm() throws InterruptedException {
        warming.join();
    }

    /** Answers what is under way for a moment more, then stops. */
    @Override
    public void close() {
        runs.close();
        port.close();
        try {
            warming.join(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stock.close();
        register.close();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static URI address(String host, int port) {
        // Whoever listens everywhere is found at home, too.
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return URI.create("http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":" + port + "/");
    }
}
