package tizbek.solve;

/**
 * A program loaded into a solver. Bounds and costs can be changed and the program solved again, which then starts from
 * the last basis. Belongs to the thread that opened it; holds native memory until it is closed. Closing twice does
 * nothing; any other use after closing is an {@link IllegalStateException}.
 */
public interface SolverSession extends AutoCloseable {

    /** The program as it stands after all changes. */
    Program program();

    /** Changes one column; this copies all bounds, so for many columns use {@link #changeTo}. */
    void changeColumnBounds(int column, double lower, double upper);

    /** Changes one cost; for many use {@link #changeTo}. */
    void changeCost(int column, double cost);

    /** Changes one row; for many use {@link #changeTo}. */
    void changeRowBounds(int row, double lower, double upper);

    /**
     * Hands over whatever differs in bounds and costs between the program as it stands and a changed copy of it (made by
     * {@link Program#withColumnBounds} and its like); a {@link ProgramException} if it is not one.
     */
    void changeTo(Program changed);

    /** Solves, from the basis of the last solve if there was one and the method is not interior point. */
    Outcome solve();

    /** Forgets the last basis: the next solve starts cold. */
    void forgetBasis();

    /** Starts the next solve from a basis of a program with the same numbers of rows and columns. */
    void startFrom(Basis basis);

    @Override
    void close();
}
