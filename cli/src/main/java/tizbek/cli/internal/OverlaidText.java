package tizbek.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tizbek.facts.DataPackage;
import tizbek.facts.Overlaid;
import tizbek.facts.RowsJson;

/**
 * What a user's folder changed in the bundled data: on few lines for people, whole for programs.
 *
 * @param text lines, each ending in a line feed; empty if nothing was laid over the package
 */
public record OverlaidText(String text, List<Overlaid> rows) {

    private static final int WIDTH = 100;

    /** More than these are for {@code --json}. */
    private static final int SHOWN = 20;

    public OverlaidText {
        rows = List.copyOf(rows);
    }

    /** What was laid over this package. */
    public static OverlaidText of(DataPackage data) {
        if (data.overlayFolders().isEmpty()) {
            return new OverlaidText("", List.of());
        }
        List<Overlaid> rows = data.overlaid();
        StringBuilder text = new StringBuilder(line(heading(data.overlayFolders(), rows)));
        for (Overlaid row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
            text.append(line("  " + row.kind().word() + " " + row.table() + " (" + row.shownKey() + ")"));
            text.append(line("    " + row.where() + changes(row)));
        }
        if (rows.size() > SHOWN) {
            text.append(line("  and " + (rows.size() - SHOWN) + " more, which --json names"));
        }
        return new OverlaidText(text.toString(), rows);
    }

    /** The document with what was laid over as its {@code overlaid}, as it is where nothing was. */
    public String in(String json) {
        return text.isEmpty() ? json : RowsJson.with(json, rows);
    }

    private static String heading(List<Path> folders, List<Overlaid> rows) {
        String names = folders.stream().map(OverlaidText::name).collect(Collectors.joining(", "));
        String kinds = Stream.of(Overlaid.Kind.values())
                .map(kind -> rows.stream().filter(r -> r.kind() == kind).count() + " " + kind.word())
                .collect(Collectors.joining(", "));
        return "Your data (" + names + "): " + rows.size() + (rows.size() == 1 ? " row" : " rows")
                + " over the bundled ones: " + kinds;
    }

    private static String changes(Overlaid row) {
        return switch (row.kind()) {
            case ADDED -> "";
            case WITHDRAWN -> ", was " + row.bundledOrNull();
            case REPLACED -> row.changes().isEmpty() ? ": as it was" : ": " + row.shownChanges();
        };
    }

    private static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    private static String line(String text) {
        return (text.length() <= WIDTH ? text : text.substring(0, WIDTH - 3) + "...") + "\n";
    }
}
