package org.assay.rubric;

import java.math.BigDecimal;
import java.util.Collection;

/** An exact amount of points, of any sign; never rounded, and equal whenever the numbers are equal (1.50 is 1.5). */
public record Points(BigDecimal value) implements Comparable<Points> {
    public static final Points ZERO = new Points(BigDecimal.ZERO);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Points {
        value = value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    public static Points of(String decimal) {
        return new Points(new BigDecimal(decimal));
    }

    public static Points of(long whole) {
        return new Points(BigDecimal.valueOf(whole));
    }

    public static Points sum(Collection<Points> amounts) {
        return amounts.stream().reduce(ZERO, Points::plus);
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    public Points minus(Points other) {
        return new Points(value.subtract(other.value));
    }

    public Points times(int factor) {
        return new Points(value.multiply(BigDecimal.valueOf(factor)));
    }

    public Points half() {
        return new Points(value.multiply(HALF));
    }

    public Points atMost(Points ceiling) {
        return compareTo(ceiling) > 0 ? ceiling : this;
    }

    public Points atLeast(Points floor) {
        return compareTo(floor) < 0 ? floor : this;
    }

    public Points magnitude() {
        return new Points(value.abs());
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    public boolean isPositive() {
        return value.signum() > 0;
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** Digits after the decimal point. */
    public int decimals() {
        return value.scale();
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
