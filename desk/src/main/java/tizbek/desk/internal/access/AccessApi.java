package tizbek.desk.internal.access;

import java.util.List;
import tizbek.desk.internal.web.Route;

/** {@code /api/register/session}: signing in and out. */
public final class AccessApi {

    public AccessApi(OpenRegister register, Sessions sessions) {}

    public List<Route> routes() {
        return List.of();
    }
}
