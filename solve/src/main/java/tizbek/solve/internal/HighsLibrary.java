package tizbek.solve.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tizbek.solve.NativeLibraryException;

/** The loaded library: the only class that links to native code. A library once loaded stays until the process ends. */
public final class HighsLibrary {

    /** The types of the function HiGHS calls back. */
    private static final FunctionDescriptor CALLBACK =
            FunctionDescriptor.ofVoid(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);

    private static final Map<Path, HighsLibrary> LOADED = new ConcurrentHashMap<>();

    private final Map<HighsFunction, MethodHandle> handles = new EnumMap<>(HighsFunction.class);
    private final String version;

    private HighsLibrary(Path file) {
        Linker linker = Linker.nativeLinker();
        SymbolLookup symbols = lookup(file);
        for (HighsFunction function : HighsFunction.values()) {
            MemorySegment address = symbols.find(function.symbol())
                    .orElseThrow(() -> new NativeLibraryException("library (" + file + ") has no function ("
                            + function.symbol() + "), so it is not HiGHS 1.12\n  Maybe leave the system property "
                            + LibraryFile.PROPERTY + " out: the solver then comes from the class path."));
            MethodHandle handle = linker.downcallHandle(address, function.descriptor());
            int arguments = handle.type().parameterCount();
            handles.put(
                    function,
                    handle.asSpreader(Object[].class, arguments)
                            .asType(MethodType.methodType(Object.class, Object[].class)));
        }
        MemorySegment text = (MemorySegment) require(call(HighsFunction.VERSION));
        version = text.reinterpret(64).getString(0);
        if (!version.startsWith("1.")) {
            throw new NativeLibraryException("library (" + file + ") is HiGHS " + version
                    + ", whose interface is not known; 1.12 is\n  Maybe leave the system property "
                    + LibraryFile.PROPERTY + " out: the solver then comes from the class path.");
        }
    }

    /** The library of this platform, loaded at the first call. */
    public static HighsLibrary load() {
        return LOADED.computeIfAbsent(LibraryFile.find(), HighsLibrary::new);
    }

    public String version() {
        return version;
    }

    private static SymbolLookup lookup(Path file) {
        try {
            return SymbolLookup.libraryLookup(file, Arena.global());
        } catch (IllegalArgumentException e) {
            throw new NativeLibraryException(
                    "library (" + file + ") cannot be loaded on this platform (" + System.getProperty("os.name") + ", "
                            + System.getProperty("os.arch")
                            + ")\n  Maybe it was built for another one, or the C++ runtime (libstdc++, on Windows the"
                            + " Visual C++ redistributable) is not installed.",
                    e);
        }
    }

    /** Calls a function; the result is null for one that returns nothing. */
    @Nullable
    Object call(HighsFunction function, Object... arguments) {
        try {
            return (Object) require(handles.get(function)).invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(function.symbol() + " could not be called", e);
        }
    }

    /** Native code that calls {@code watcher}, for as long as the arena lives. */
    static MemorySegment callback(Watcher watcher, Arena arena) {
        try {
            MethodHandle called = MethodHandles.lookup()
                    .bind(
                            watcher,
                            "called",
                            MethodType.methodType(
                                    void.class,
                                    int.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class,
                                    MemorySegment.class));
            return Linker.nativeLinker().upcallStub(called, CALLBACK, arena);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Watcher.called is not there", e);
        }
    }

    private static <T> T require(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a native function that returns something returned nothing");
        }
        return value;
    }
}
