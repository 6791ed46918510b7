package dev.tidings.benchmarks.report;

/**
 * One line of the budgets.
 *
 * @param unit    what follows the number, such as {@code ×}
 * @param isFloor whether at least so much is asked for, not at most
 */
public record Budget(String what, String against, double measured, double budget, String unit, boolean isFloor) {

    /** At least so many times as much. */
    public static Budget atLeast(double budget, String what, String against, double measured) {
        return new Budget(what, against, measured, budget, "×", true);
    }

    /** At least so much. */
    public static Budget atLeast(double budget, String unit, String what, String against, double measured) {
        return new Budget(what, against, measured, budget, unit, true);
    }

    /** At most so much. */
    public static Budget atMost(double budget, String unit, String what, String against, double measured) {
        return new Budget(what, against, measured, budget, unit, false);
    }

    /** What tells it from all others. */
    String name() {
        return against.equals("—") ? what : what + " / " + against;
    }

    /** Whether it is kept. */
    public boolean isMet() {
        return isFloor ? measured >= budget : measured <= budget;
    }

    String[] cells() {
        return new String[] {
            what,
            against,
            (isFloor ? "≥ " : "≤ ") + Numbers.rounded(budget) + " " + unit,
            Numbers.rounded(measured) + " " + unit,
            isMet() ? "met" : "**missed by " + Math.round(100 * Math.abs(measured / budget - 1)) + " %**"
        };
    }
}
