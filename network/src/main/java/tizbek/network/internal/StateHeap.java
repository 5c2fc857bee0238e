package tizbek.network.internal;

import java.util.Arrays;

/** States waiting to be settled, cheapest first and, among equals, the one with the lowest number. */
final class StateHeap {

    private static final int ABSENT = -1;

    private final double[] cost;
    private final int[] heap;
    /** Costs in the order of the heap, so that comparing reads what lies together. */
    private final double[] keys;

    private final int[] where;
    private int size;

    /** @param cost cost by state, which the owner lowers before {@link #lowered} */
    StateHeap(double[] cost) {
        this.cost = cost;
        heap = new int[cost.length];
        keys = new double[cost.length];
        where = new int[cost.length];
        Arrays.fill(where, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Says that the cost of a state has become less, or is known for the first time. */
    void lowered(int state) {
        int i = where[state];
        if (i == ABSENT) {
            i = size++;
        }
        double key = cost[state];
        while (i > 0) {
            int parent = (i - 1) / 2;
            if (!isBefore(key, state, keys[parent], heap[parent])) {
                break;
            }
            put(i, heap[parent], keys[parent]);
            i = parent;
        }
        put(i, state, key);
    }

    int poll() {
        int first = heap[0];
        where[first] = ABSENT;
        size--;
        if (size > 0) {
            sink(heap[size], keys[size]);
        }
        return first;
    }

    private void sink(int state, double key) {
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && isBefore(keys[child + 1], heap[child + 1], keys[child], heap[child])) {
                child++;
            }
            if (!isBefore(keys[child], heap[child], key, state)) {
                break;
            }
            put(i, heap[child], keys[child]);
            i = child;
        }
        put(i, state, key);
    }

    private void put(int i, int state, double key) {
        heap[i] = state;
        keys[i] = key;
        where[state] = i;
    }

    private static boolean isBefore(double key, int state, double otherKey, int other) {
        return key != otherKey ? key < otherKey : state < other;
    }
}
