package tizbek.solve.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tizbek.solve.NativeLibraryException;

/** The platforms for which a build of HiGHS is carried by a Maven artifact, and the file it is there. */
public enum Platform {
    LINUX_X86_64("linux", "amd64", "ortools-linux-x86-64", "libhighs.so.1"),
    LINUX_ARM_64("linux", "aarch64", "ortools-linux-aarch64", "libhighs.so.1"),
    MACOS_X86_64("mac", "amd64", "ortools-darwin-x86-64", "libhighs.1.dylib"),
    MACOS_ARM_64("mac", "aarch64", "ortools-darwin-aarch64", "libhighs.1.dylib"),
    WINDOWS_X86_64("windows", "amd64", "ortools-win32-x86-64", "highs.dll");

    private final String system;
    private final String processor;
    private final String artifact;
    private final String fileName;

    Platform(String system, String processor, String artifact, String fileName) {
        this.system = system;
        this.processor = processor;
        this.artifact = artifact;
        this.fileName = fileName;
    }

    /** The artifact's name in the group com.google.ortools; also the folder inside it. */
    public String artifact() {
        return artifact;
    }

    public String fileName() {
        return fileName;
    }

    /** Where the library stands on the class path. */
    public String resource() {
        return "/" + artifact + "/" + fileName;
    }

    /** The platform of these values of {@code os.name} and {@code os.arch}. */
    public static Platform of(String osName, String osArch) {
        String name = osName.toLowerCase(Locale.ROOT);
        String arch = osArch.equals("x86_64") ? "amd64" : osArch;
        for (Platform platform : values()) {
            if (name.startsWith(platform.system) && arch.equals(platform.processor)) {
                return platform;
            }
        }
        throw new NativeLibraryException("platform (" + osName + ", " + osArch
                + ") has no published build of the solver HiGHS; there is one for "
                + Arrays.stream(values()).map(Platform::artifact).collect(Collectors.joining(", "))
                + "\n  Maybe build HiGHS 1.12 as a shared library and name it by -D" + LibraryFile.PROPERTY + "=FILE.");
    }

    public static Platform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }
}
