package tizbek.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tizbek.law.KnownNames;
import tizbek.law.Law;
import tizbek.register.Jurisdiction;
import tizbek.register.Place;
import tizbek.register.Register;
import tizbek.register.RegisterBusyException;
import tizbek.register.StoreException;

/** The options of every command of the register, as a mixin: where it is kept, who asks, in which language. */
final class RegisterOptions {

    /** A password in an option would stand in the list of processes. */
    static final String PASSWORD = "TIZBEK_REGISTER_PASSWORD";

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(
            names = "--register",
            paramLabel = "DIR",
            description = "Folder of the register, with its key; default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("register-data");

    @Option(
            names = "--url",
            paramLabel = "JDBC",
            description = "A PostgreSQL server instead of the database in the folder, such as"
                    + " jdbc:postgresql://db/register; its password comes from the environment variable " + PASSWORD
                    + ".")
    private @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "Account at the server.")
    private @Nullable String user;

    @Option(names = "--by", paramLabel = "ACCOUNT", description = "Who asks; default: ${DEFAULT-VALUE}.")
    private String by = System.getProperty("user.name", "clerk");

    @Option(names = "--lang", paramLabel = "en|ru", description = "Language of the text; default: ${DEFAULT-VALUE}.")
    private String language = "en";

    String by() {
        return by;
    }

    boolean english() {
        return switch (language) {
            case "en" -> true;
            case "ru" -> false;
            default -> throw refusal("option --lang (" + language + ") is neither en nor ru");
        };
    }

    Place place(SharedOptions shared) {
        return new Place(
                shared.surroundings().workingFolder().resolve(folder).normalize(), url, user, System.getenv(PASSWORD));
    }

    Law law(SharedOptions shared) {
        return Law.read(shared.surroundings().home().resolve("laws"), KnownNames.of(shared.dataPackage()));
    }

    Map<String, Jurisdiction> jurisdictions(SharedOptions shared) {
        return Jurisdiction.readAll(shared.surroundings().home().resolve("registers"));
    }

    Register open(SharedOptions shared) {
        try {
            return Register.open(place(shared), jurisdictions(shared), law(shared), Clock.systemUTC());
        } catch (RegisterBusyException e) {
            throw refusal(String.valueOf(e.getMessage()));
        } catch (StoreException e) {
            String maybe = url == null
                    ? "the folder is damaged, or may not be written."
                    : "the server does not run, or --user or " + PASSWORD + " is another.";
            throw refusal(e.getMessage() + "\n  Maybe " + maybe);
        }
    }

    /** Facts as the user gives them: {@code NAME=VALUE}. */
    Map<String, String> facts(List<String> given) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String fact : given) {
            int sign = fact.indexOf('=');
            if (sign < 1 || sign == fact.length() - 1) {
                throw refusal("--fact (%s) is not NAME=VALUE".formatted(fact));
            }
            facts.put(fact.substring(0, sign), fact.substring(sign + 1));
        }
        return facts;
    }

    ParameterException refusal(String message) {
        if (command == null) {
            throw new IllegalStateException("RegisterOptions is not mixed into a command.");
        }
        return new ParameterException(command.commandLine(), message);
    }
}
