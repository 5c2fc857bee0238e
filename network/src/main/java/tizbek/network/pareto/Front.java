package tizbek.network.pareto;

import java.util.Arrays;

/**
 * Vectors of which none beats another, each without its first criterion. The search settles ways in the order of
 * their first criterion, so a later one can beat an earlier one in none of them by that; what is left to compare is
 * one number fewer (with two criteria a single number, with one nothing at all).
 */
final class Front {

    private final int width;
    private int[] vectors;
    private int size;

    Front(int width) {
        this.width = width;
        vectors = new int[4 * Math.max(1, width)];
    }

    /** Whether a vector in here is nowhere above that which stands in {@code from} at {@code offset}. */
    boolean covers(int[] from, int offset) {
        for (int v = 0; v < size; v++) {
            if (below(vectors, v * width, from, offset)) {
                moveForward(v);
                return true;
            }
        }
        return false;
    }

    /** What covered one covers the next one, mostly: it goes a place nearer to the front. */
    private void moveForward(int v) {
        if (v > 0) {
            int other = v / 2;
            for (int j = 0; j < width; j++) {
                int kept = vectors[v * width + j];
                vectors[v * width + j] = vectors[other * width + j];
                vectors[other * width + j] = kept;
            }
        }
    }

    /** Takes a vector in that nothing covers, and throws out those that it covers. */
    void add(int[] from, int offset) {
        int kept = 0;
        for (int v = 0; v < size; v++) {
            if (!below(from, offset, vectors, v * width)) {
                System.arraycopy(vectors, v * width, vectors, kept * width, width);
                kept++;
            }
        }
        if ((kept + 1) * width > vectors.length) {
            vectors = Arrays.copyOf(vectors, 2 * vectors.length);
        }
        System.arraycopy(from, offset, vectors, kept * width, width);
        size = kept + 1;
    }

    private boolean below(int[] a, int aOffset, int[] b, int bOffset) {
        for (int j = 0; j < width; j++) {
            if (a[aOffset + j] > b[bOffset + j]) {
                return false;
            }
        }
        return true;
    }
}
