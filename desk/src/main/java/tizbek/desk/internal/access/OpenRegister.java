package tizbek.desk.internal.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.web.Problem;
import tizbek.law.Law;
import tizbek.register.Jurisdiction;
import tizbek.register.Place;
import tizbek.register.Register;

/** The register that the desk serves, opened once and closed with it; or that there is none. */
public final class OpenRegister implements AutoCloseable {

    private final @Nullable Register register;
    private final @Nullable Law law;
    private final @Nullable Path folder;
    private final Clock clock;

    private OpenRegister(@Nullable Register register, @Nullable Law law, @Nullable Path folder, Clock clock) {
        this.register = register;
        this.law = law;
        this.folder = folder;
        this.clock = clock;
    }

    /** A desk without a register. */
    public static OpenRegister none() {
        return new OpenRegister(null, null, null, Clock.systemUTC());
    }

    /**
     * Opens one.
     *
     * @throws tizbek.register.RegisterBusyException if another process has it
     */
    public static OpenRegister at(Place place, Path home, Law law) {
        return at(place, home, law, Clock.systemUTC());
    }

    /** With a clock that a test sets. */
    public static OpenRegister at(Place place, Path home, Law law, Clock clock) {
        Path jurisdictions = home.resolve("registers");
        Register register = Register.open(place, Jurisdiction.readAll(jurisdictions), law, clock);
        return new OpenRegister(register, law, place.folder(), clock);
    }

    public Optional<Register> find() {
        return Optional.ofNullable(register);
    }

    /** The register, or a problem with the remedy where there is none. */
    public Register get() {
        if (register == null) {
            throw absent();
        }
        return register;
    }

    /** The law by which it decides. */
    public Law law() {
        if (law == null) {
            throw absent();
        }
        return law;
    }

    public Clock clock() {
        return clock;
    }

    /** A file in its folder, if it is there: where a ministry sets up its own sign-on. */
    Optional<Path> file(String name) {
        return Optional.ofNullable(folder).map(f -> f.resolve(name)).filter(Files::isRegularFile);
    }

    private static Problem absent() {
        return Problem.of(404, "", "no register is open here", "start the desk with --register DIR", "");
    }

    @Override
    public void close() {
        if (register != null) {
            register.close();
        }
    }
}
