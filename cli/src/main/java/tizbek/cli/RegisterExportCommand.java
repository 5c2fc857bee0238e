package tizbek.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tizbek.register.Register;
import tizbek.register.RightsExport;

/** {@code tizbek register export}: rights for a map. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Give out the rights as GeoJSON, CSV or GeoPackage, with the property names of MineralTenementML.",
        footer = {
            "",
            "Squares are put together to outlines; the licence comes from registers/.",
            "",
            "Example: tizbek register export --format gpkg --to rights.gpkg"
        })
final class RegisterExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private @Nullable SharedOptions shared;

    @Mixin
    private @Nullable RegisterOptions options;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; default: ${DEFAULT-VALUE}.")
    private int limit = 1_000_000;

    @Option(names = "--format", paramLabel = "FORMAT", description = "geojson, csv or gpkg; default: ${DEFAULT-VALUE}.")
    private String format = "geojson";

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where to; a GeoPackage needs one that is not there yet.")
    private @Nullable Path to;

    @Override
    public Integer call() {
        RegisterRun run = RegisterRun.of(spec, shared, options);
        if (!List.of("geojson", "csv", "gpkg").contains(format)) {
            throw run.options().refusal("--format (" + format + ") is none of geojson, csv and gpkg");
        }
        Path file =
                to == null ? null : run.shared().surroundings().workingFolder().resolve(to);
        if (format.equals("gpkg") && (file == null || Files.exists(file))) {
            throw run.options()
                    .refusal(
                            file == null
                                    ? "a GeoPackage is a file\n  Maybe name one: --to rights.gpkg"
                                    : "--to (" + to + ") is there already");
        }
        return run.look(register -> {
            if (file == null) {
                Appendable out = run.spec().commandLine().getOut();
                write(register, out);
                run.print(format.equals("csv") ? "" : "\n");
                return ExitCode.YES;
            }
            int rights = toFile(run, register, file);
            run.print(
                    run.shared().json()
                            ? "{\"rights\":" + rights + "}\n"
                            : (run.options().english() ? "%d rights in %s%n" : "прав %d в %s%n").formatted(rights, to));
            return ExitCode.YES;
        });
    }

    private int toFile(RegisterRun run, Register register, Path file) {
        if (format.equals("gpkg")) {
            return RightsExport.geoPackage(register, limit, file);
        }
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            return write(register, out);
        } catch (IOException e) {
            throw run.options().refusal("--to (" + to + ") cannot be written");
        }
    }

    private int write(Register register, Appendable out) {
        return format.equals("csv")
                ? RightsExport.csv(register, limit, out)
                : RightsExport.geoJson(register, limit, out);
    }
}
