package tizbek.solve.internal;

/** HighsModelStatus of HiGHS 1.12, in its order. */
enum ModelStatus {
    NOT_SET,
    LOAD_ERROR,
    MODEL_ERROR,
    PRESOLVE_ERROR,
    SOLVE_ERROR,
    POSTSOLVE_ERROR,
    MODEL_EMPTY,
    OPTIMAL,
    INFEASIBLE,
    UNBOUNDED_OR_INFEASIBLE,
    UNBOUNDED,
    OBJECTIVE_BOUND,
    OBJECTIVE_TARGET,
    TIME_LIMIT,
    ITERATION_LIMIT,
    UNKNOWN,
    SOLUTION_LIMIT,
    INTERRUPT,
    MEMORY_LIMIT,
    /** A number this version does not have. */
    UNHEARD_OF;

    static ModelStatus of(int number) {
        ModelStatus[] all = values();
        return number < 0 || number >= all.length ? UNHEARD_OF : all[number];
    }
}
