import java.util.List;

/** What the checks say, on standard output. */
final class Report {

    private static final int EXAMPLES = 5;

    private int passed;
    private int failed;

    /** One check's result: it passed where there is no evidence against it. */
    void add(String check, String extent, List<String> evidence) {
        if (evidence.isEmpty()) {
            passed++;
            System.out.println("  ok: " + check + " (" + extent + ")");
            return;
        }
        failed++;
        System.out.println("  FAILED: " + check + " (" + extent + "): " + evidence.size() + " times");
        evidence.stream().limit(EXAMPLES).forEach(one -> System.out.println("      " + one));
    }

    boolean isGood() {
        return failed == 0;
    }

    @Override
    public String toString() {
        return passed + " passed, " + failed + " failed";
    }
}
