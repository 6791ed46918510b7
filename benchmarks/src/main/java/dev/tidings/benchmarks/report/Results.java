package dev.tidings.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the budgets came to, as programs read it.
 *
 * @param budgets by what they are about
 */
public record Results(Map<String, Result> budgets) {

    /**
     * One of them.
     *
     * @param measured the median
     * @param unit     what follows the number
     * @param isFloor  whether more is better
     */
    public record Result(double measured, String unit, boolean isFloor) {}

    private static final String FILE = "results.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Those of a run. */
    public static Results of(Report report) {
        Map<String, Result> budgets = new LinkedHashMap<>();
        for (Budget budget : report.budgets()) {
            budgets.put(budget.name(), new Result(budget.measured(), budget.unit(), budget.isFloor()));
        }
        return new Results(budgets);
    }

    /** Those that an earlier run has left in the folder. */
    public static Results read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new IllegalStateException("There is nothing to compare with: a whole run writes " + file);
        }
        return new Results(JSON.readValue(Files.readString(file), new TypeReference<Map<String, Result>>() {}));
    }

    /** Leaves them in the folder. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(FILE), JSON.writeValueAsString(budgets) + "\n");
    }
}
