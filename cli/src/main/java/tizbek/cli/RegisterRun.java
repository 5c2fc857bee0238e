package tizbek.cli;

import java.io.PrintWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import tizbek.cli.internal.RegisterText;
import tizbek.register.AccessRequest;
import tizbek.register.Outcome;
import tizbek.register.Permissions;
import tizbek.register.Register;
import tizbek.register.Request;
import tizbek.register.RightsJson;

/** What the commands of the register have in common: they open it, ask, and print the answer. */
record RegisterRun(CommandSpec spec, SharedOptions shared, RegisterOptions options) {

    static RegisterRun of(
            @Nullable CommandSpec spec, @Nullable SharedOptions shared, @Nullable RegisterOptions options) {
        if (spec == null || shared == null || options == null) {
            throw new IllegalStateException("The command was not made by the command line.");
        }
        return new RegisterRun(spec, shared, options);
    }

    /**
     * Asks for something to be recorded, and prints what became of it; exit code 1 where it was not recorded. In a register
     * with accounts who asks must be one of them; what needs a second pair of eyes is proposed.
     */
    int ask(Request request) {
        return ask(register -> request);
    }

    /** The same, of something that needs a look into the register first. */
    int ask(Function<Register, Request> request) {
        try (Register register = options.open(shared)) {
            if (!RegisterDoor.of(this, register).lets(options.by())) {
                return ExitCode.NO;
            }
            Request asked = request.apply(register);
            boolean proposed = register.accounts().exist() && Permissions.needsSecond(asked);
            return told(register.submit(proposed ? new AccessRequest.Propose(options.by(), asked) : asked));
        }
    }

    /** Prints what became of a request; the exit code. */
    int told(Outcome outcome) {
        print(shared.json() ? RightsJson.of(outcome) + "\n" : RegisterText.of(outcome, options.english()));
        return outcome instanceof Outcome.Recorded ? ExitCode.YES : ExitCode.NO;
    }

    /** Looks something up; {@code answer} prints by {@link #print} and tells the exit code. */
    int look(Function<Register, Integer> answer) {
        try (Register register = options.open(shared)) {
            return answer.apply(register);
        }
    }

    /** Beside the answer: on stderr, and not where it is to be quiet. */
    void note(String text) {
        if (!shared.quiet()) {
            PrintWriter err = spec.commandLine().getErr();
            err.println("tizbek: " + text);
            err.flush();
        }
    }

    void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
