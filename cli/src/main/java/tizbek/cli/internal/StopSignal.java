package tizbek.cli.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a command that runs until it is stopped end by itself on Ctrl-C, so that its exit code is its own and not that of
 * the signal. Closed, it leaves the signals to whom they belonged before.
 *
 * <p>{@code sun.misc.Signal} is the only way to it that the JDK has (module {@code jdk.unsupported}, which JEP 260 keeps
 * until there is another). It is called by name, since the compiler warns of it and here a warning is an error.
 */
public final class StopSignal implements AutoCloseable {

    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");
    private static final System.Logger LOG = System.getLogger(StopSignal.class.getName());

    private final Map<String, Object> before = new LinkedHashMap<>();

    private StopSignal() {}

    /** Runs {@code stop} on each signal to stop, instead of what the JVM does. */
    public static StopSignal handle(Runnable stop) {
        StopSignal signal = new StopSignal();
        InvocationHandler called = (proxy, method, args) -> {
            if (method.getName().equals("handle")) {
                stop.run();
                return null;
            }
            return method.invoke(stop, args);
        };
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object told = Proxy.newProxyInstance(StopSignal.class.getClassLoader(), new Class<?>[] {handler}, called);
            for (String name : SIGNALS) {
                signal.set(name, told);
            }
        } catch (ClassNotFoundException e) {
            // The process then ends as any: with the exit code of the signal.
            LOG.log(System.Logger.Level.DEBUG, "this JDK lacks sun.misc.SignalHandler");
        }
        return signal;
    }

    private void set(String name, Object told) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Method handle = type.getMethod("handle", type, Class.forName("sun.misc.SignalHandler"));
            Object old = handle.invoke(null, type.getConstructor(String.class).newInstance(name), told);
            if (old != null) {
                before.putIfAbsent(name, old);
            }
        } catch (ReflectiveOperationException e) {
            // This system has no such signal, or keeps it to itself, as Windows does HUP.
            LOG.log(System.Logger.Level.DEBUG, "signal {0} is not to be had", name);
        }
    }

    @Override
    public void close() {
        new LinkedHashMap<>(before).forEach(this::set);
    }
}
