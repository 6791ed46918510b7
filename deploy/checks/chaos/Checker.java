import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** Holds the history against the log, and the log against what is answered, when nothing is broken any more. */
final class Checker {

    private static final Set<Operation.Kind> TOLD_BY_TOKEN =
            Set.of(Operation.Kind.EDIT, Operation.Kind.WRITE, Operation.Kind.REGISTER, Operation.Kind.RENAME);

    private final History history;
    private final Connection connection;
    private final Log log;
    private final List<Operation> changes;
    private final Report report;

    Checker(History history, Connection connection, Report report) throws SQLException {
        this.history = history;
        this.connection = connection;
        this.log = new Log(connection);
        this.report = report;
        this.changes = history.operations().stream()
                .filter(operation ->
                        operation.kind() != Operation.Kind.READ && operation.kind() != Operation.Kind.OPERATE)
                .toList();
    }

    Log log() {
        return log;
    }

    void check() throws SQLException {
        noGaps();
        nothingAcknowledgedIsLost();
        nothingRefusedIsApplied();
        nothingHappensTwice();
        orderIsThatOfTime();
        viewsAreCounted();
        new Names(log, connection, report).check();
    }

    private void noGaps() {
        List<String> evidence = new ArrayList<>();
        Map<String, Long> versions = new HashMap<>();
        long expected = 1;
        for (Log.Entry entry : log.entries()) {
            if (entry.position() != expected) {
                evidence.add("position " + expected + " is followed by " + entry.position());
            }
            expected = entry.position() + 1;
            if (entry.version() >= 0) {
                long version = versions.merge(entry.stream(), 0L, (before, zero) -> before + 1);
                if (entry.version() != version) {
                    evidence.add(
                            "stream " + entry.stream() + " has version " + entry.version() + " in place of " + version);
                }
            }
        }
        report.add(
                "positions and versions have no gap", log.end() + " events, " + versions.size() + " streams", evidence);
    }

    private void nothingAcknowledgedIsLost() {
        List<String> evidence = new ArrayList<>();
        long count = 0;
        for (Operation operation : changes) {
            if (operation.outcome() != Outcome.DONE || operation.position() < 0) {
                continue;
            }
            count++;
            Log.Entry entry =
                    operation.position() <= log.end() ? log.entries().get((int) operation.position() - 1) : null;
            if (entry == null || operation.changed() && !isOf(operation, entry)) {
                evidence.add(entry + " is not of " + operation.line());
            }
            boolean isTold = operation.changed() || operation.kind() == Operation.Kind.WRITE;
            if (TOLD_BY_TOKEN.contains(operation.kind())
                    && isTold
                    && log.saying(operation.token()).isEmpty()) {
                evidence.add("nothing in the log is of " + operation.line());
            }
        }
        report.add("nothing acknowledged is lost", count + " acknowledged", evidence);
    }

    private static boolean isOf(Operation operation, Log.Entry entry) {
        return switch (operation.kind()) {
            case EDIT ->
                entry.stream().equals(operation.subject())
                        && entry.version() == operation.version()
                        && entry.content().equals(operation.token());
            case WRITE -> entry.name().equals("post.published") && entry.version() == operation.version();
            case PUBLISH ->
                entry.name().equals("post.published") && entry.stream().equals(operation.subject());
            case UNPUBLISH ->
                entry.name().equals("post.unpublished") && entry.stream().equals(operation.subject());
            case VIEW -> entry.name().equals("post.views-recorded");
            case REGISTER ->
                entry.name().equals("user.registered") && entry.content().equals(operation.token());
            case RENAME, RENAME_BACK ->
                entry.stream().equals(operation.subject()) && entry.content().equals(operation.token());
            case READ, OPERATE -> true;
        };
    }

    private void nothingRefusedIsApplied() {
        List<String> evidence = new ArrayList<>();
        Set<String> mayBe = new HashSet<>();
        changes.stream()
                .filter(operation -> operation.outcome() != Outcome.REFUSED)
                .forEach(operation -> mayBe.add(operation.token()));
        long count = 0;
        for (Operation operation : changes) {
            if (operation.outcome() == Outcome.REFUSED && TOLD_BY_TOKEN.contains(operation.kind())) {
                count++;
                // Under a key, another attempt may have done it.
                if (!mayBe.contains(operation.token())
                        && !log.saying(operation.token()).isEmpty()) {
                    evidence.add(log.saying(operation.token()) + " is of " + operation.line());
                }
            }
        }
        report.add("nothing refused is applied", count + " refused", evidence);
    }

    private void nothingHappensTwice() {
        List<String> evidence = new ArrayList<>();
        Map<String, Set<Long>> answers = new HashMap<>();
        Set<String> tokens = new HashSet<>();
        changes.stream()
                .filter(operation -> operation.kind() == Operation.Kind.RENAME_BACK)
                .forEach(operation -> tokens.add(operation.token()));
        for (Operation operation : changes) {
            if (TOLD_BY_TOKEN.contains(operation.kind())
                    && tokens.add(operation.token())
                    && log.saying(operation.token()).size() > 1) {
                evidence.add(log.saying(operation.token()) + " are of " + operation.line());
            }
            if (operation.kind() == Operation.Kind.WRITE && operation.outcome() == Outcome.DONE) {
                answers.computeIfAbsent(operation.token(), t -> new HashSet<>()).add(operation.position());
            }
        }
        answers.forEach((token, positions) -> {
            if (positions.size() > 1) {
                evidence.add("the key " + token + " was answered with the positions " + positions);
            }
        });
        report.add("nothing happens twice", answers.size() + " posts written", evidence);
    }

    /** What was acknowledged before something else was sent stands before it in the log; so each history is linear. */
    private void orderIsThatOfTime() {
        record Placed(Operation operation, long position, long completed) {}
        List<Placed> placed = new ArrayList<>();
        for (Operation operation : changes) {
            if (operation.changed() && operation.position() > 0) {
                placed.add(new Placed(operation, operation.position(), operation.completed()));
            } else if (operation.kind() == Operation.Kind.EDIT && operation.outcome() == Outcome.UNKNOWN) {
                log.saying(operation.token())
                        .forEach(entry -> placed.add(new Placed(operation, entry.position(), Long.MAX_VALUE)));
            }
        }
        placed.sort(Comparator.comparing(one -> one.operation().invoked()));
        PriorityQueue<Placed> underWay = new PriorityQueue<>(Comparator.comparing(Placed::completed));
        Placed last = null;
        List<String> evidence = new ArrayList<>();
        for (Placed one : placed) {
            while (!underWay.isEmpty()
                    && underWay.peek().completed() < one.operation().invoked()) {
                Placed completed = underWay.remove();
                last = last == null || completed.position() > last.position() ? completed : last;
            }
            if (last != null && one.position() <= last.position()) {
                evidence.add("at " + one.position() + ": " + one.operation().line() + ", sent after "
                        + last.operation().line());
            }
            underWay.add(one);
        }
        report.add("the log's order is that of time", placed.size() + " changes", evidence);
    }

    private void viewsAreCounted() {
        Map<String, long[]> views = new TreeMap<>();
        for (Operation operation : changes) {
            if (operation.kind() == Operation.Kind.VIEW) {
                views.computeIfAbsent(operation.subject(), post -> new long[3])[
                        operation.outcome().ordinal()]++;
            }
        }
        List<String> evidence = new ArrayList<>();
        views.forEach((post, seen) -> {
            long recorded = recordedViews(post);
            long done = seen[Outcome.DONE.ordinal()];
            long unknown = seen[Outcome.UNKNOWN.ordinal()];
            if (recorded < done || recorded > done + unknown) {
                evidence.add(post + ": " + recorded + " recorded, " + done + " acknowledged, " + unknown + " unknown, "
                        + seen[Outcome.REFUSED.ordinal()] + " refused");
            }
        });
        long all = views.values().stream()
                .mapToLong(seen -> seen[Outcome.DONE.ordinal()])
                .sum();
        report.add("views are between those acknowledged and those that may be", all + " acknowledged", evidence);
    }

    private long recordedViews(String post) {
        return log.entries().stream()
                .filter(entry -> entry.post().equals(post))
                .mapToLong(Log.Entry::count)
                .sum();
    }
}
