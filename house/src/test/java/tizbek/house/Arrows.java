package tizbek.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who may use whom: the picture of ARCHITECTURE.md as a table, and what breaks it. */
final class Arrows {

    /** The arrows as drawn; each includes all that lies below it. A room that is not here may use nothing. */
    private static final Map<String, List<String>> DRAWN = Map.ofEntries(
            Map.entry("measure", List.of()),
            Map.entry("solve", List.of()),
            Map.entry("facts", List.of("measure")),
            Map.entry("law", List.of("facts")),
            Map.entry("network", List.of("facts")),
            Map.entry("plan", List.of("network", "law", "solve")),
            Map.entry("register", List.of("law")),
            Map.entry("desk", List.of("plan", "register")),
            Map.entry("cli", List.of("desk", "plan", "register")),
            Map.entry("bench", List.of("cli")));

    private Arrows() {}

    static Set<String> rooms() {
        return DRAWN.keySet();
    }

    /** The room itself and all that lies below it. */
    static Set<String> allowedFor(String room) {
        Set<String> allowed = new HashSet<>(Set.of(room));
        for (String below : DRAWN.getOrDefault(room, List.of())) {
            allowed.addAll(allowedFor(below));
        }
        return allowed;
    }

    /** The compiled main classes under a package. */
    static JavaClasses classesUnder(String base, ImportOption... options) {
        return new ClassFileImporter().withImportOptions(List.of(options)).importPackages(base);
    }

    /** The rooms under {@code base} to which the classes belong. */
    static Set<String> roomsOf(JavaClasses classes, String base) {
        Set<String> rooms = new TreeSet<>();
        classes.forEach(c -> rooms.add(room(c, base)));
        rooms.remove("");
        return rooms;
    }

    /** Every use of a room to which no arrow is drawn, as a sentence with the class and the line. */
    static List<String> undrawn(JavaClasses classes, String base) {
        List<String> found = new ArrayList<>();
        for (Dependency use : usesBetweenRooms(classes, base)) {
            String from = room(use.getOriginClass(), base);
            String to = room(use.getTargetClass(), base);
            if (!allowedFor(from).contains(to)) {
                found.add("room (" + from + ") uses room (" + to + "), and no arrow is drawn: " + use.getDescription());
            }
        }
        return found;
    }

    /** Every use of another room's {@code internal} package. */
    static List<String> intrusions(JavaClasses classes, String base) {
        List<String> found = new ArrayList<>();
        for (Dependency use : usesBetweenRooms(classes, base)) {
            String target = use.getTargetClass().getPackageName();
            if ((target + ".").contains(".internal.")) {
                found.add("internal package (" + target + ") is used by another room: " + use.getDescription());
            }
        }
        return found;
    }

    private static List<Dependency> usesBetweenRooms(JavaClasses classes, String base) {
        List<Dependency> uses = new ArrayList<>();
        for (JavaClass origin : classes) {
            for (Dependency use : origin.getDirectDependenciesFromSelf()) {
                String to = room(use.getTargetClass(), base);
                if (!to.isEmpty() && !to.equals(room(origin, base))) {
                    uses.add(use);
                }
            }
        }
        return uses;
    }

    /** The room of a class: the first name after {@code base}; empty for a class of none. */
    private static String room(JavaClass c, String base) {
        String name = c.getBaseComponentType().getPackageName();
        if (!name.startsWith(base + ".")) {
            return "";
        }
        String rest = name.substring(base.length() + 1);
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }
}
