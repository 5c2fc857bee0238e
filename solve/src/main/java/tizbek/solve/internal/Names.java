package tizbek.solve.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many names in one byte array: about the bytes of the text itself, and no object per name. A hash index finds a name
 * and refuses a second one of the same text.
 */
public final class Names {

    private byte[] bytes = new byte[1024];
    private int[] ends = new int[64];
    private int size;
    /** Open addressing; 0 is empty, otherwise the position plus one. */
    private int[] index = new int[256];

    public int size() {
        return size;
    }

    /** Adds a name; returns its position, or -1 minus the position of the same name added before. */
    public int add(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        int slot = slot(text);
        if (index[slot] != 0) {
            return -index[slot];
        }
        int start = start(size);
        if (start + text.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(start + text.length, bytes.length + (bytes.length >> 1)));
        }
        System.arraycopy(text, 0, bytes, start, text.length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size] = start + text.length;
        size++;
        index[slot] = size;
        if (size * 2 > index.length) {
            rehash(index.length * 2);
        }
        return size - 1;
    }

    public String get(int position) {
        int start = start(position);
        return new String(bytes, start, ends[position] - start, StandardCharsets.UTF_8);
    }

    /** The position of a name, or -1. */
    public int indexOf(String name) {
        return index[slot(name.getBytes(StandardCharsets.UTF_8))] - 1;
    }

    /** Gives back the room kept for further names. */
    public void trim() {
        bytes = Arrays.copyOf(bytes, start(size));
        ends = Arrays.copyOf(ends, size);
    }

    private int start(int position) {
        return position == 0 ? 0 : ends[position - 1];
    }

    /** Where the name stands in the index, or the empty slot where it would. */
    private int slot(byte[] text) {
        int mask = index.length - 1;
        int slot = spread(Arrays.hashCode(text)) & mask;
        while (index[slot] != 0 && !same(index[slot] - 1, text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean same(int position, byte[] text) {
        return Arrays.equals(bytes, start(position), ends[position], text, 0, text.length);
    }

    private void rehash(int capacity) {
        int[] larger = new int[capacity];
        int mask = capacity - 1;
        for (int position = 0; position < size; position++) {
            int slot = spread(hash(position)) & mask;
            while (larger[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            larger[slot] = position + 1;
        }
        index = larger;
    }

    private int hash(int position) {
        int hash = 1;
        for (int i = start(position); i < ends[position]; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /** Spreads the high bits, because names that differ in a digit differ little in their hash. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
