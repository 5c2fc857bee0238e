package tizbek.register;

/**
 * A box on the earth, in degrees of WGS 84; its edges belong to it.
 *
 * @param west may be greater than {@code east}: then it lies across the 180th meridian
 */
public record Box(double west, double south, double east, double north) {}
