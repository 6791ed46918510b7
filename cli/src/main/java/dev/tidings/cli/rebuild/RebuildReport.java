package dev.tidings.cli.rebuild;

import dev.tidings.cli.rebuild.Verification.Example;
import dev.tidings.cli.rebuild.Verification.TableDifferences;
import dev.tidings.cli.terminal.Table;
import dev.tidings.cli.terminal.Terminal;
import dev.tidings.cli.terminal.Words;
import java.util.List;
import java.util.stream.Collectors;

/** Says in words what became of a rebuild. */
final class RebuildReport {

    private final Terminal terminal;

    RebuildReport(Terminal terminal) {
        this.terminal = terminal;
    }

    void outcome(Rebuild rebuild) {
        switch (rebuild.phase()) {
            case "live" -> terminal.print("%s is live.".formatted(rebuild.title()));
            case "caught-up" -> terminal.print("%s has caught up.".formatted(rebuild.title()));
            case "verified" -> terminal.print("%s has caught up and equals the live one.".formatted(rebuild.title()));
            case "failed" -> failure(rebuild);
            default -> terminal.print("%s: %s.".formatted(rebuild.title(), rebuild.phase()));
        }
    }

    void nextSteps(Rebuild rebuild) {
        if (rebuild.isReady() && !rebuild.switchWhenCaughtUp()) {
            String name = rebuild.projection();
            terminal.note(
                    "Next: 'tidings verify %s' compares it with the live one, 'tidings switch %s' makes it live, 'tidings cancel %s' drops it."
                            .formatted(name, name, name));
        }
    }

    private void failure(Rebuild rebuild) {
        Rebuild.Stop stop = rebuild.failure();
        terminal.print("%s failed. The live generation is as it was.".formatted(rebuild.title()));
        if (stop != null) {
            terminal.print("  at    position %s, %s".formatted(Words.text(stop.position()), Words.text(stop.event())));
            terminal.print("  cause %s: %s".formatted(Words.text(stop.cause()), Words.text(stop.message())));
        }
    }

    void verification(Rebuild rebuild, Verification verification) {
        String position = Words.count(verification.position());
        if (verification.equal()) {
            terminal.print("%s equals the live one, row for row, at position %s.".formatted(rebuild.title(), position));
        } else {
            terminal.print("%s differs from the live one at position %s:".formatted(rebuild.title(), position));
        }
        Table table = new Table("TABLE", "ONLY LIVE", "ONLY NEW", "DIFFERENT");
        verification
                .tables()
                .forEach(each -> table.row(
                        each.table(),
                        Words.count(each.onlyLive()),
                        Words.count(each.onlyNew()),
                        Words.count(each.different())));
        table.print(terminal);
        verification.tables().forEach(this::examples);
    }

    private void examples(TableDifferences differences) {
        if (!differences.examples().isEmpty()) {
            terminal.print("");
            terminal.print("The first in " + differences.table() + ":");
            differences.examples().forEach(example -> terminal.print(terminal.fit("  " + line(example))));
        }
    }

    private static String line(Example example) {
        String key = example.key().entrySet().stream()
                .map(column -> column.getKey() + "=" + column.getValue().asString())
                .collect(Collectors.joining(" "));
        List<String> columns = example.columns();
        return columns == null || columns.isEmpty()
                ? "%-9s  %s".formatted(example.kind(), key)
                : "%-9s  %s  in %s".formatted(example.kind(), key, String.join(", ", columns));
    }
}
