import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All operations and all that was seen to be wrong at once, in memory and in files. Thread-safe. */
final class History implements AutoCloseable {

    private static final int AT_MOST = 2_000_000;

    private final List<Operation> operations = new ArrayList<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();
    private final BufferedWriter file;
    private final BufferedWriter deeds;
    private final long begin = System.nanoTime();

    History(Path folder) throws IOException {
        file = Files.newBufferedWriter(folder.resolve("operations.txt"));
        deeds = Files.newBufferedWriter(folder.resolve("nemesis.txt"));
    }

    /** Nanoseconds since the history began. */
    long now() {
        return System.nanoTime() - begin;
    }

    synchronized void add(Operation operation) {
        if (operations.size() == AT_MOST) {
            throw new IllegalStateException("The history is full");
        }
        operations.add(operation);
        write(file, operation.line());
    }

    /** Writes down what the nemesis does. */
    synchronized void tell(String deed) {
        write(deeds, at() + deed);
    }

    /** Something that must never be seen. */
    synchronized void fault(String check, String evidence) {
        faults.computeIfAbsent(check, c -> new ArrayList<>()).add(at() + evidence);
        write(deeds, at() + "FAULT " + check + ": " + evidence);
    }

    synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    synchronized List<String> faults(String check) {
        return List.copyOf(faults.getOrDefault(check, List.of()));
    }

    private String at() {
        return now() / 1_000_000 + " ms: ";
    }

    private static void write(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
        deeds.close();
    }
}
