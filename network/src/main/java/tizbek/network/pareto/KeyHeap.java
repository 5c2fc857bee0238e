package tizbek.network.pareto;

import java.util.Arrays;

/** A binary heap of numbers with a key, smallest key first; a number may be in it several times. */
final class KeyHeap {

    /** Says which of two numbers with the same key comes first. */
    interface Ties {
        boolean before(int a, int b);
    }

    private final Ties ties;
    private int[] keys = new int[256];
    private int[] items = new int[256];
    private int size;

    KeyHeap(Ties ties) {
        this.ties = ties;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int key, int item) {
        if (size == items.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
        }
        int i = size++;
        while (i > 0 && before(key, item, (i - 1) / 2)) {
            copy((i - 1) / 2, i);
            i = (i - 1) / 2;
        }
        keys[i] = key;
        items[i] = item;
    }

    int firstKey() {
        return keys[0];
    }

    int poll() {
        int first = items[0];
        int key = keys[--size];
        int item = items[size];
        int i = 0;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(keys[child + 1], items[child + 1], child)) {
                child++;
            }
            if (before(key, item, child)) {
                break;
            }
            copy(child, i);
            i = child;
        }
        keys[i] = key;
        items[i] = item;
        return first;
    }

    private void copy(int from, int to) {
        keys[to] = keys[from];
        items[to] = items[from];
    }

    private boolean before(int key, int item, int position) {
        return key != keys[position] ? key < keys[position] : ties.before(item, items[position]);
    }
}
