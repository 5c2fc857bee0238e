package tizbek.solve.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import org.jspecify.annotations.Nullable;

/** The functions of the C interface of HiGHS 1.12 (highs_c_api.h) that are called, with their types. */
public enum HighsFunction {
    CREATE("Highs_create", ADDRESS),
    DESTROY("Highs_destroy", null, ADDRESS),
    VERSION("Highs_version", ADDRESS),
    SIZE_OF_INT("Highs_getSizeofHighsInt", JAVA_INT, ADDRESS),
    SET_BOOL("Highs_setBoolOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT),
    SET_INT("Highs_setIntOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT),
    SET_DOUBLE("Highs_setDoubleOptionValue", JAVA_INT, ADDRESS, ADDRESS, JAVA_DOUBLE),
    SET_STRING("Highs_setStringOptionValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    /** highs, columns, rows, nonzeros, nonzeros of Q, format of A, format of Q, sense, offset, then the arrays. */
    PASS_MODEL(
            "Highs_passModel",
            JAVA_INT,
            ADDRESS,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_INT,
            JAVA_DOUBLE,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS,
            ADDRESS),
    RUN("Highs_run", JAVA_INT, ADDRESS),
    CLEAR_SOLVER("Highs_clearSolver", JAVA_INT, ADDRESS),
    ZERO_CLOCKS("Highs_zeroAllClocks", JAVA_INT, ADDRESS),
    RESET_SCHEDULER("Highs_resetGlobalScheduler", null, JAVA_INT),
    MODEL_STATUS("Highs_getModelStatus", JAVA_INT, ADDRESS),
    SOLUTION("Highs_getSolution", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
    GET_BASIS("Highs_getBasis", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    SET_BASIS("Highs_setBasis", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    INT_INFO("Highs_getIntInfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    LONG_INFO("Highs_getInt64InfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    DOUBLE_INFO("Highs_getDoubleInfoValue", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    CHANGE_COLUMN_BOUNDS("Highs_changeColsBoundsBySet", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    CHANGE_ROW_BOUNDS("Highs_changeRowsBoundsBySet", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    CHANGE_COSTS("Highs_changeColsCostBySet", JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS),
    SET_CALLBACK("Highs_setCallback", JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    START_CALLBACK("Highs_startCallback", JAVA_INT, ADDRESS, JAVA_INT),
    CALLBACK_ITEM("Highs_getCallbackDataOutItem", ADDRESS, ADDRESS, ADDRESS);

    private final String symbol;

    @SuppressWarnings("ImmutableEnumChecker") // a FunctionDescriptor is immutable, only not marked so
    private final FunctionDescriptor descriptor;

    HighsFunction(String symbol, @Nullable MemoryLayout result, MemoryLayout... arguments) {
        this.symbol = symbol;
        this.descriptor =
                result == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(result, arguments);
    }

    /** The name under which the library exports it. */
    public String symbol() {
        return symbol;
    }

    FunctionDescriptor descriptor() {
        return descriptor;
    }
}
