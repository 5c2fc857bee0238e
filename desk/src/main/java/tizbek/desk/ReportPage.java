package tizbek.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import tizbek.desk.internal.PlanText;
import tizbek.desk.internal.Template;

/**
 * The report of a plan: one HTML file that needs nothing else and no network.
 *
 * <p>The plan is put into the page as data, never as markup; the page writes every word of it as text.
 */
public final class ReportPage {

    private static final String TEMPLATE = "/tizbek/desk/report-template.html";
    private static final String SLOT = "@@PLAN_JSON@@";

    private ReportPage() {}

    /**
     * Writes the report beside its final place and then moves it there, so that no half-written page is ever seen.
     *
     * @param planJson a plan, {@code "schema": "tizbek-plan/1"}
     * @throws tizbek.facts.InputException if it is no such plan
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(String planJson, Path file) {
        byte[] page = html(planJson).getBytes(StandardCharsets.UTF_8);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            // Not createTempFile: its file only its owner may read, and a report is made to be handed on.
            Path aside = file.resolveSibling(".report-" + UUID.randomUUID() + ".part");
            try {
                Files.write(aside, page);
                move(aside, file);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the report, in UTF-8; the stream stays open. */
    public static void write(String planJson, OutputStream out) {
        try {
            out.write(html(planJson).getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole page as text. */
    public static String html(String planJson) {
        String plan = PlanText.of(planJson, "plan.json").insideScript();
        return Template.filled(TEMPLATE, SLOT, plan);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
