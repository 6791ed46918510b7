package dev.tidings.benchmarks.http;

import java.net.URI;
import java.time.Duration;

/**
 * What a load generator is told to do.
 *
 * @param connections each of which sends a request once the one before is answered
 * @param perSecond   how many requests all together send at most; 0 for as many as they can
 */
public record LoadTurn(URI server, Request request, int connections, Duration duration, int perSecond) {

    private static final String SEPARATOR = "\t";

    /** In one line. */
    String line() {
        return String.join(
                SEPARATOR,
                server.toString(),
                request.method(),
                request.path(),
                request.token(),
                request.body(),
                request.draw().name(),
                Integer.toString(request.posts()),
                Integer.toString(request.expected().status()),
                request.expected().text(),
                Integer.toString(connections),
                Long.toString(duration.toMillis()),
                Integer.toString(perSecond));
    }

    static LoadTurn of(String line) {
        String[] fields = line.split(SEPARATOR, -1);
        return new LoadTurn(
                URI.create(fields[0]),
                new Request(
                        fields[1],
                        fields[2],
                        fields[3],
                        fields[4],
                        Draw.valueOf(fields[5]),
                        Integer.parseInt(fields[6]),
                        new Expected(Integer.parseInt(fields[7]), fields[8])),
                Integer.parseInt(fields[9]),
                Duration.ofMillis(Long.parseLong(fields[10])),
                Integer.parseInt(fields[11]));
    }
}
