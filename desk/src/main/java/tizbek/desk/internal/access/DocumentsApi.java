package tizbek.desk.internal.access;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.facts.RowsJson;
import tizbek.register.Account;
import tizbek.register.Documents;
import tizbek.register.Permissions;
import tizbek.register.Register;
import tizbek.register.Role;
import tizbek.register.Upload;

/** {@code /api/register/documents}: what is handed in, by its content. */
public final class DocumentsApi {

    private static final int MOST_AN_HOUR = 200;
    private static final int AT_ONCE = 8;

    private final OpenRegister register;
    private final Sessions sessions;
    private final Semaphore arriving = new Semaphore(AT_ONCE);

    public DocumentsApi(OpenRegister register, Sessions sessions) {
        this.register = register;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.doing("POST", "/api/register/documents", this::take),
                Route.live("/api/register/documents/{sha256}", this::give));
    }

    private Answer take(Asked asked) {
        asked.only();
        Session session = sessions.require(asked, Role.HOLDER, Role.CLERK, Role.DECIDER);
        String length = asked.headers().get("Content-Length");
        if (length != null && isAbove(length)) {
            throw tooLarge();
        }
        sessions.limits().count("document", session.account(), MOST_AN_HOUR, Duration.ofHours(1));
        if (!arriving.tryAcquire()) {
            throw Limits.tooOften(5);
        }
        try (InputStream in = new Timely(asked.body().open())) {
            return switch (register.get().documents().keep(session.account(), in)) {
                case Documents.Taken.In kept ->
                    Answer.json(RowsJson.document()
                            .put("sha256", kept.sha256())
                            .put("type", kept.type())
                            .put("bytes", kept.bytes()));
                case Documents.Taken.Not not when not.refusal().rule().equals("size") -> throw tooLarge();
                case Documents.Taken.Not not ->
                    throw Problem.of(
                            not.refusal().rule().equals("type") ? 415 : 403,
                            "",
                            not.refusal().text().en());
            };
        } catch (IOException e) {
            throw Problem.of(400, "", "the body could not be read to its end");
        } finally {
            arriving.release();
        }
    }

    /** A body that trickles holds no place for long. */
    private static final class Timely extends FilterInputStream {
        private static final long NANOS = 180_000_000_000L;
        private final long late = System.nanoTime() + NANOS;

        Timely(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] part, int from, int most) throws IOException {
            if (System.nanoTime() - late > 0) {
                throw new IOException("the body did not come in time");
            }
            return super.read(part, from, most);
        }
    }

    private static boolean isAbove(String length) {
        try {
            return Long.parseLong(length.strip()) > Documents.MOST_BYTES;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static Problem tooLarge() {
        return Problem.of(
                413, "", "document has more than " + Documents.MOST_BYTES + " bytes (20 MiB)", "in parts.", "");
    }

    private Answer give(Asked asked) {
        asked.only();
        Session session = sessions.require(asked, Role.HOLDER, Role.CLERK, Role.DECIDER, Role.AUDITOR);
        Register open = register.get();
        String sha256 = asked.part("sha256");
        // Who may not have it is not told that it is there.
        Upload upload = open.documents()
                .find(sha256)
                .filter(u -> may(open, session.kept(), u))
                .orElseThrow(() -> Problem.of(404, "", "document (" + sha256 + ") was not handed in"));
        return new Answer.Lasting(
                200,
                upload.type(),
                Map.of(
                        "Content-Disposition",
                        "attachment; filename=\"" + upload.id().substring(0, 16) + ending(upload.type()) + "\"",
                        "Content-Length",
                        String.valueOf(upload.bytes()),
                        "Content-Security-Policy",
                        "default-src 'none'; sandbox"),
                out -> {
                    try (InputStream in = Files.newInputStream(open.documents().file(upload))) {
                        in.transferTo(out);
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                });
    }

    /** An official; of holders who handed it in, and whoever acts for the same party. */
    private static boolean may(Register register, Account account, Upload upload) {
        return Permissions.may(account, Permissions.Reading.DOCUMENTS)
                && register.documents().isOpenTo(upload, account);
    }

    private static String ending(String type) {
        return switch (type) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "application/geo+json" -> ".geojson";
            case "text/csv" -> ".csv";
            case "application/geopackage+sqlite3" -> ".gpkg";
            default -> ".xlsx";
        };
    }
}
