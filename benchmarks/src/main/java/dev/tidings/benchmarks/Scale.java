package dev.tidings.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * How much is done of everything.
 *
 * @param rounds           how many turns each contestant takes
 * @param turn             how long a turn is
 * @param writers          of appends, in this process
 * @param posts            that commands and views are spread over
 * @param events           that are replayed
 * @param axonEvents       that Axon's processor is given of them
 * @param axonReplay       how long a turn of Axon's processor is
 * @param httpWarmUps      how many turns each kind of request is sent at most before it counts
 * @param connections      over HTTP
 * @param sizes            of the board, in posts
 * @param growthTurn       how long a query is asked for at each size
 * @param visibilities     how often it is looked how soon a change is seen
 * @param commandsASecond  what is going on meanwhile
 * @param ownProcesses     whether the two sides run in processes of their own, and so does the load over HTTP
 */
public record Scale(
        int rounds,
        Duration turn,
        List<Integer> writers,
        int posts,
        int events,
        int axonEvents,
        Duration axonReplay,
        int httpWarmUps,
        List<Integer> connections,
        List<Integer> sizes,
        Duration growthTurn,
        int visibilities,
        int commandsASecond,
        boolean ownProcesses) {

    /** How many clients the topics have that know but one number of them. */
    public int clients() {
        return Math.min(64, writers.getLast());
    }

    /** What results are made with. */
    public static Scale full() {
        return new Scale(
                3,
                Duration.ofSeconds(2),
                List.of(1, 16, 64, 256),
                10_000,
                1_000_000,
                100_000,
                Duration.ofSeconds(15),
                8,
                List.of(1, 16, 64),
                List.of(10_000, 100_000, 1_000_000),
                Duration.ofSeconds(1),
                300,
                500,
                true);
    }

    /** Everything, but hardly any of it: shows that the benchmarks work. */
    public static Scale smoke() {
        return new Scale(
                1,
                Duration.ofMillis(50),
                List.of(1, 16),
                100,
                2_000,
                100,
                Duration.ofSeconds(2),
                1,
                List.of(1, 16),
                List.of(200),
                Duration.ofMillis(20),
                5,
                100,
                false);
    }
}
