package tizbek.plan.internal;

/** A dense system of linear equations: Gaussian elimination with row pivoting, and iterative refinement. */
final class DenseSystem {

    private final double[][] original;
    private final double[][] lu;
    private final int[] pivot;

    DenseSystem(double[][] matrix) {
        int n = matrix.length;
        original = matrix;
        lu = new double[n][];
        pivot = new int[n];
        for (int i = 0; i < n; i++) {
            lu[i] = matrix[i].clone();
            pivot[i] = i;
        }
        for (int k = 0; k < n; k++) {
            swapLargest(k);
            for (int i = k + 1; i < n; i++) {
                if (lu[i][k] != 0) {
                    double factor = lu[i][k] / lu[k][k];
                    lu[i][k] = factor;
                    for (int j = k + 1; j < n; j++) {
                        lu[i][j] -= factor * lu[k][j];
                    }
                }
            }
        }
    }

    private void swapLargest(int k) {
        int largest = k;
        for (int i = k + 1; i < lu.length; i++) {
            if (Math.abs(lu[i][k]) > Math.abs(lu[largest][k])) {
                largest = i;
            }
        }
        double[] row = lu[k];
        lu[k] = lu[largest];
        lu[largest] = row;
        int p = pivot[k];
        pivot[k] = pivot[largest];
        pivot[largest] = p;
    }

    double[] solve(double[] right, int refinements) {
        double[] x = once(right);
        for (int r = 0; r < refinements; r++) {
            double[] residual = right.clone();
            for (int i = 0; i < residual.length; i++) {
                for (int j = 0; j < residual.length; j++) {
                    residual[i] -= original[i][j] * x[j];
                }
            }
            double[] correction = once(residual);
            for (int i = 0; i < x.length; i++) {
                x[i] += correction[i];
            }
        }
        return x;
    }

    private double[] once(double[] right) {
        int n = lu.length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = right[pivot[i]];
            for (int j = 0; j < i; j++) {
                x[i] -= lu[i][j] * x[j];
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int j = i + 1; j < n; j++) {
                x[i] -= lu[i][j] * x[j];
            }
            x[i] /= lu[i][i];
        }
        return x;
    }
}
