package kr.giban.bench;

import java.util.Locale;

/**
 * One measured figure and the goal it is held against.
 *
 * @param name {@code <bench>.<figure>}
 */
public record Figure(String name, double value, String unit, Goal goal) {
    /** A bound that a value must keep. */
    public record Goal(Op op, double number) {
        boolean holds(double value) {
            return op == Op.AT_MOST ? value <= number : value >= number;
        }
    }

    /** On which side of the number the value must be. */
    public enum Op {
        AT_MOST("<="),
        AT_LEAST(">=");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }
    }

    public static Figure atMost(String name, double value, String unit, double number) {
        return new Figure(name, value, unit, new Goal(Op.AT_MOST, number));
    }

    public static Figure atLeast(String name, double value, String unit, double number) {
        return new Figure(name, value, unit, new Goal(Op.AT_LEAST, number));
    }

    public boolean isOk() {
        return goal.holds(value);
    }

    /** The line that programs read: {@code BENCH <name> <value> <unit> goal <op> <number> ok|short}. */
    public String line() {
        return "BENCH %s %s %s goal %s %s %s"
                .formatted(name, text(value), unit, goal.op().sign, text(goal.number()), isOk() ? "ok" : "short");
    }

    String row() {
        return "| %s | %s %s | %s %s | %s |"
                .formatted(name, text(value), unit, goal.op().sign, text(goal.number()), isOk() ? "ok" : "**short**");
    }

    private static String text(double number) {
        return Math.abs(number) >= 100 || number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }
}
