package tizbek.law;

import java.math.BigDecimal;

/** How numbers of the law are written: 7.8 and 3932, never 7.80 or 3932.0. */
public final class Numbers {

    private Numbers() {}

    public static String plain(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
