package tizbek.desk.internal.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which names this server answers to. A page elsewhere whose name is made to point at this machine (DNS rebinding)
 * would be of the same origin to a browser; it gives its own name in the Host header, and is refused by it. An address
 * in numbers cannot be rebound.
 */
public final class Hosts {

    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}|\\[::1\\]|localhost");

    private final boolean loopbackOnly;
    private final Set<String> names = new TreeSet<>();

    private Hosts(boolean loopbackOnly) {
        this.loopbackOnly = loopbackOnly;
    }

    /** For a server that listens on {@code host}. */
    public static Hosts of(String host, boolean loopback) {
        Hosts hosts = new Hosts(loopback);
        hosts.names.add(host.toLowerCase(Locale.ROOT));
        if (!loopback) {
            try {
                String own = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
                hosts.names.add(own);
                hosts.names.add(own + ".local");
            } catch (UnknownHostException e) {
                // A machine that does not know its name is reached by its number.
            }
        }
        return hosts;
    }

    /** Whether the Host header of a request names this server. */
    boolean know(@Nullable String header) {
        if (header == null || header.isEmpty()) {
            return false;
        }
        String name = withoutPort(header.toLowerCase(Locale.ROOT));
        if (LOOPBACK.matcher(name).matches() || names.contains(name)) {
            return true;
        }
        return !loopbackOnly && (NUMBERS.matcher(name).matches() || name.startsWith("["));
    }

    /** Whether a page that asks comes from the same server: its Origin is that of the Host header, or there is none. */
    boolean isOwn(@Nullable String origin, @Nullable String host) {
        return origin == null
                || (host != null && origin.replaceFirst("^https?://", "").equalsIgnoreCase(host));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
