package tizbek.desk.internal.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tizbek.desk.internal.access.OpenRegister;
import tizbek.desk.internal.access.Session;
import tizbek.desk.internal.access.Sessions;
import tizbek.desk.internal.web.Answer;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.desk.internal.web.Route;
import tizbek.register.AccessRequest;
import tizbek.register.Documents;
import tizbek.register.Permissions;
import tizbek.register.Refusal;
import tizbek.register.Register;
import tizbek.register.Role;
import tizbek.register.Upload;

/** Documents that are handed in with applications. */
public final class DocumentApi {

    private final OpenRegister open;
    private final Sessions sessions;

    public DocumentApi(OpenRegister open, Sessions sessions) {
        this.open = open;
        this.sessions = sessions;
    }

    public List<Route> routes() {
        return List.of(
                Route.doing("POST", "/api/register/documents", this::keep),
                Route.live("/api/register/documents/{sha256}", this::document));
    }

    private Answer keep(Asked asked) {
        asked.only();
        Register register = open.get();
        Session session = sessions.require(
                asked, Permissions.roles(AccessRequest.KeepDocument.class).toArray(Role[]::new));
        String encoding = asked.headers().get("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(415, "Content-Encoding", "a body in the encoding (" + encoding + ") is not taken");
        }
        String length = asked.headers().get("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > Documents.MOST_BYTES) {
            throw problem(Documents.tooLarge());
        }
        try (InputStream in = asked.body().open()) {
            return switch (register.documents().keep(session.account(), in)) {
                case Documents.Taken.In taken ->
                    Papers.own(
                            200,
                            Papers.document()
                                    .put("sha256", taken.sha256())
                                    .put("type", taken.type())
                                    .put("bytes", taken.bytes()));
                case Documents.Taken.Not not -> throw problem(not.refusal());
            };
        } catch (IOException e) {
            throw Problem.of(400, "", "the document could not be read to its end");
        }
    }

    private static Problem problem(Refusal refusal) {
        int status = switch (refusal.rule()) {
            case "size" -> 413;
            case "type" -> 415;
            case "role", "account", "locked" -> 403;
            default -> 409;
        };
        String[] parts = refusal.text().en().split("\n\\s*Maybe ", 2);
        return Problem.of(status, "", parts[0], parts.length > 1 ? parts[1] : "", "");
    }

    private Answer document(Asked asked) {
        asked.only();
        Register register = open.get();
        Session session = Asker.require(sessions, asked, Permissions.Reading.DOCUMENTS);
        String sha256 = asked.part("sha256");
        Upload upload = register.documents()
                .find(sha256)
                .filter(u -> maySee(register, session, u))
                .orElseThrow(() -> Terms.missing("document", sha256));
        Path file = register.documents().file(upload);
        return new Answer.Lasting(
                200,
                upload.type(),
                Map.of("Content-Disposition", "attachment; filename=\"" + upload.id() + "\""),
                out -> Files.copy(file, out));
    }

    /** Officials all; a holder what its own party handed in. */
    private static boolean maySee(Register register, Session session, Upload upload) {
        Optional<String> own = Asker.own(session, Permissions.Reading.DOCUMENTS);
        return own.isEmpty()
                || upload.accounts().contains(session.account())
                || upload.accounts().stream()
                        .flatMap(a -> register.accounts().find(a).stream())
                        .anyMatch(a -> own.get().equals(a.partyOrNull()));
    }
}
