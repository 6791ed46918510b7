package dev.tidings.command.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes lines together that have come already: as many as a transaction takes well, and never one for which the others
 * would have to wait. A client that reads each result before it sends the next line gets it.
 */
final class LineBatches {

    static final int MOST_LINES = 250;
    private static final int MOST_CHARACTERS = 1_000_000;

    private final LineReader lines;

    LineBatches(LineReader lines) {
        this.lines = lines;
    }

    /** The next lines; none after the last one. */
    List<Line> next() throws IOException {
        List<Line> batch = new ArrayList<>();
        int characters = 0;
        Line line = lines.next();
        while (line != null) {
            batch.add(line);
            characters += line instanceof Line.Text it ? it.text().length() : 0;
            boolean isFull = batch.size() >= MOST_LINES || characters >= MOST_CHARACTERS;
            line = isFull || !lines.isReady() ? null : lines.next();
        }
        return batch;
    }
}
