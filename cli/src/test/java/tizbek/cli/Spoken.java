package tizbek.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** What one run of the command line said, and its exit code. */
record Spoken(int code, String out, String err) {

    static Spoken by(Path home, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(home, home, false);
        int code = Main.run(surroundings, new PrintWriter(out), new PrintWriter(err), args);
        return new Spoken(code, out.toString(), err.toString());
    }
}
