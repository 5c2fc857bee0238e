package tizbek.network.internal;

import java.util.Arrays;

/** States waiting to be settled, cheapest first and, among equals, the one with the lowest number. */
final class StateHeap {

    private static final int ABSENT = -1;

    private final double[] cost;
    private final int[] heap;
    private final int[] where;
    private int size;

    /** @param cost cost by state, which the owner lowers before {@link #lowered} */
    StateHeap(double[] cost) {
        this.cost = cost;
        heap = new int[cost.length];
        where = new int[cost.length];
        Arrays.fill(where, ABSENT);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Says that the cost of a state has become less, or is known for the first time. */
    void lowered(int state) {
        if (where[state] == ABSENT) {
            where[state] = size;
            heap[size++] = state;
        }
        int i = where[state];
        while (i > 0 && before(state, heap[(i - 1) / 2])) {
            put(i, heap[(i - 1) / 2]);
            i = (i - 1) / 2;
        }
        put(i, state);
    }

    int poll() {
        int first = heap[0];
        where[first] = ABSENT;
        int last = heap[--size];
        if (size > 0) {
            sink(last);
        }
        return first;
    }

    private void sink(int state) {
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], state)) {
                break;
            }
            put(i, heap[child]);
            i = child;
        }
        put(i, state);
    }

    private void put(int i, int state) {
        heap[i] = state;
        where[state] = i;
    }

    private boolean before(int a, int b) {
        return cost[a] != cost[b] ? cost[a] < cost[b] : a < b;
    }
}
