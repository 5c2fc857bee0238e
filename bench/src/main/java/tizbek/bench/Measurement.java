package tizbek.bench;

import java.util.List;

/** Something that is measured. Its figures come out under its name, as in {@code solver.pass-to-solve}. */
public interface Measurement {

    /** A short lower-case word, the same for ever: documented ratios are found by it. */
    String name();

    /** Measures; says on standard error what it is doing, because it may take minutes. */
    List<Figure> measure();
}
