package tizbek.solve.internal;

import java.util.Arrays;

/** Coefficients in the order in which they were given, turned into a {@link Matrix} by two stable counting sorts. */
public final class Triplets {

    /** What to do with a merged value: keep it, or drop it, or throw. */
    public interface Judge {
        boolean keeps(int row, int column, double value, double sumOfMagnitudes);
    }

    private int[] rows = new int[256];
    private int[] columns = new int[256];
    private double[] values = new double[256];
    private int size;

    public void add(int row, int column, double value) {
        if (size == rows.length) {
            int capacity = size + (size >> 1);
            rows = Arrays.copyOf(rows, capacity);
            columns = Arrays.copyOf(columns, capacity);
            values = Arrays.copyOf(values, capacity);
        }
        rows[size] = row;
        columns[size] = column;
        values[size] = value;
        size++;
    }

    /** The matrix by columns, duplicates merged. */
    public Matrix matrix(int rowCount, int columnCount, Judge judge) {
        int[] byRow = order(rows, rowCount, identity());
        int[] byColumn = order(columns, columnCount, byRow);
        int[] starts = new int[columnCount + 1];
        int[] keptRows = new int[size];
        double[] keptValues = new double[size];
        int kept = 0;
        int column = 0;
        for (int i = 0; i < size; ) {
            int first = byColumn[i];
            double sum = 0;
            double magnitudes = 0;
            while (i < size && rows[byColumn[i]] == rows[first] && columns[byColumn[i]] == columns[first]) {
                sum += values[byColumn[i]];
                magnitudes += Math.abs(values[byColumn[i]]);
                i++;
            }
            while (column < columns[first]) {
                column++;
                starts[column] = kept;
            }
            if (judge.keeps(rows[first], column, sum, magnitudes)) {
                keptRows[kept] = rows[first];
                keptValues[kept] = sum;
                kept++;
            }
        }
        Arrays.fill(starts, column + 1, columnCount + 1, kept);
        return new Matrix(starts, Arrays.copyOf(keptRows, kept), Arrays.copyOf(keptValues, kept));
    }

    private int[] identity() {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** A stable order of the triplets by key, starting from the order given. */
    private int[] order(int[] keys, int keyCount, int[] from) {
        int[] next = new int[keyCount + 1];
        for (int i = 0; i < size; i++) {
            next[keys[i] + 1]++;
        }
        for (int k = 0; k < keyCount; k++) {
            next[k + 1] += next[k];
        }
        int[] order = new int[size];
        for (int triplet : from) {
            order[next[keys[triplet]]++] = triplet;
        }
        return order;
    }
}
