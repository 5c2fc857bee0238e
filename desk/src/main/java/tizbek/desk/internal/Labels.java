package tizbek.desk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for the names of marks: each is put beside its mark where it meets no mark and no earlier name. */
final class Labels {

    private static final double LETTER = 0.56;
    private static final double GAP = 7;

    /** A rectangle of the paper. */
    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Where a name stands: its anchor is {@code start}, {@code middle} or {@code end}. */
    record Place(double x, double y, String anchor) {}

    private final double width;
    private final double height;
    private final List<Box> marks = new ArrayList<>();
    private final List<Box> names = new ArrayList<>();

    Labels(double width, double height) {
        this.width = width;
        this.height = height;
    }

    void mark(double x, double y, double radius) {
        marks.add(new Box(x - radius, y - radius, x + radius, y + radius));
    }

    /** The place for a name beside a mark; one that must be there may cover other marks; nothing where all is taken. */
    Optional<Place> place(String name, double x, double y, double size, boolean must) {
        Optional<Place> free = place(name, x, y, size, marks);
        return free.isPresent() || !must ? free : place(name, x, y, size, List.of());
    }

    private Optional<Place> place(String name, double x, double y, double size, List<Box> shunned) {
        double long_ = name.length() * size * LETTER;
        List<Place> tries = List.of(
                new Place(x + GAP, y + size * 0.35, "start"),
                new Place(x - GAP, y + size * 0.35, "end"),
                new Place(x, y - GAP, "middle"),
                new Place(x, y + GAP + size * 0.8, "middle"),
                new Place(x + GAP, y - GAP, "start"),
                new Place(x + GAP, y + GAP + size * 0.7, "start"),
                new Place(x - GAP, y - GAP, "end"),
                new Place(x - GAP, y + GAP + size * 0.7, "end"));
        for (Place place : tries) {
            double left = place.anchor().equals("start")
                    ? place.x()
                    : place.anchor().equals("end") ? place.x() - long_ : place.x() - long_ / 2;
            Box box = new Box(left, place.y() - size * 0.8, left + long_, place.y() + size * 0.25);
            boolean inside = box.left > 2 && box.right < width - 2 && box.top > 2 && box.bottom < height - 2;
            if (inside
                    && names.stream().noneMatch(box::meets)
                    && shunned.stream().noneMatch(box::meets)) {
                names.add(box);
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }
}
