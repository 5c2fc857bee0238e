package tizbek.desk.internal.register;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tizbek.desk.internal.web.Asked;
import tizbek.desk.internal.web.Problem;
import tizbek.facts.NearestName;
import tizbek.register.AccessRequest;
import tizbek.register.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests by the names of their records, from the fields that were sent. Who asks is never among these: it is the account that
 * signed in; nor is the second pair of eyes, which is the account that confirms.
 */
final class RequestForm {

    /** Filled in here, or worth nothing from outside. */
    private static final Set<String> NOT_SENT = Set.of("actor", "seconder", "proofOrNull");

    /** Have addresses of their own, where what they rest on is checked. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(
            AccessRequest.KeepDocument.class,
            AccessRequest.ChangeSecrets.class,
            AccessRequest.Propose.class,
            Request.ReadPerson.class,
            AccessRequest.ReadPersons.class);

    private static final Map<String, Class<? extends Request>> KNOWN = known();

    private RequestForm() {}

    private static Map<String, Class<? extends Request>> known() {
        Map<String, Class<? extends Request>> known = new TreeMap<>();
        add(Request.class, known);
        return Map.copyOf(known);
    }

    private static void add(Class<?> type, Map<String, Class<? extends Request>> known) {
        if (type.isSealed()) {
            for (Class<?> next : type.getPermittedSubclasses()) {
                add(next, known);
            }
        } else if (!ELSEWHERE.contains(type)) {
            known.put(type.getSimpleName(), type.asSubclass(Request.class));
        }
    }

    static Set<String> names() {
        return new TreeSet<>(KNOWN.keySet());
    }

    /** What is asked. */
    static Request of(String name, ObjectNode body, String actor) {
        Class<? extends Request> type = KNOWN.get(name);
        if (type == null) {
            String nearest = NearestName.of(name, KNOWN.keySet());
            throw Problem.of(
                    404,
                    "name",
                    "request (" + name + ") is not known",
                    nearest.isEmpty()
                            ? "one of (" + String.join(", ", names()) + ") was meant."
                            : "(" + nearest + ") was meant.",
                    nearest);
        }
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!NOT_SENT.contains(component.getName())) {
                fields.add(component.getName());
            }
        }
        for (String field : body.propertyNames()) {
            if (!fields.contains(field)) {
                throw Asked.unknown(field, fields);
            }
        }
        ObjectNode whole = body.deepCopy();
        complete(type, whole, "");
        whole.put("actor", actor);
        whole.put("asks", name);
        if (hasSeconder(type)) {
            whole.put("seconder", "");
        }
        try {
            return Asker.READER.treeToValue(whole, type);
        } catch (JacksonException e) {
            throw Problem.of(400, where(e), "the request cannot be understood: " + Asker.words(e));
        }
    }

    private static boolean hasSeconder(Class<?> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals("seconder")) {
                return true;
            }
        }
        return false;
    }

    /** Every field that must be there is; a record never holds a null that its type does not tell of. */
    private static void complete(Class<?> type, JsonNode node, String path) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            boolean ours = path.isEmpty() && NOT_SENT.contains(name);
            if (ours || component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue;
            }
            JsonNode child = node.path(name);
            if (child.isMissingNode() || child.isNull()) {
                throw Problem.parameter(path + name, "field (" + path + name + ") is missing", "");
            }
            if (child.isArray()) {
                noNulls(child, path + name);
            }
            Class<?> inner = inner(component.getType(), child);
            if (inner != null && child.isObject()) {
                complete(inner, child, path + name + ".");
            } else if (child.isObject()) {
                noNulls(child, path + name);
            }
        }
    }

    private static void noNulls(JsonNode node, String path) {
        for (JsonNode item : node) {
            if (item.isNull()) {
                throw Problem.parameter(path, "field (" + path + ") holds a null", "");
            }
        }
    }

    /** The record that a field is, told by its {@code what} where it is one of several; null where it is none. */
    private static @Nullable Class<?> inner(Class<?> type, JsonNode node) {
        if (type.isRecord()) {
            return type;
        }
        if (!type.isSealed()) {
            return null;
        }
        Class<?>[] all = type.getPermittedSubclasses();
        for (Class<?> one : all) {
            if (one.getSimpleName().equals(node.path("what").asString(""))) {
                return one;
            }
        }
        Set<String> names = new TreeSet<>();
        for (Class<?> one : all) {
            names.add(one.getSimpleName());
        }
        throw Problem.parameter("what", "field (what) is none of (" + String.join(", ", names) + ")", "");
    }

    private static String where(JacksonException e) {
        StringBuilder where = new StringBuilder();
        e.getPath().forEach(r -> {
            if (r.getPropertyName() != null) {
                where.append(where.isEmpty() ? "" : ".").append(r.getPropertyName());
            }
        });
        return where.toString();
    }
}
