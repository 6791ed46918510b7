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
 * @param httpTurn         how long a turn over HTTP is
 * @param warmUps          how many windows each kind of load goes on for at most before it counts
 * @param warmUpWindow     how long such a window is
 * @param firstSeconds     how long a node is looked at after its first start; the last second counts
 * @param imported         how many posts are imported at most in a turn
 * @param idle             how long a node is watched that has nothing to do
 * @param logs             how many events a small log has, and a large one
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
        Duration httpTurn,
        int warmUps,
        Duration warmUpWindow,
        Duration firstSeconds,
        int imported,
        Duration idle,
        List<Integer> logs,
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
                Duration.ofSeconds(4),
                90,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                50_000,
                Duration.ofSeconds(60),
                List.of(100_000, 10_000_000),
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
                Duration.ofMillis(50),
                1,
                Duration.ofMillis(50),
                Duration.ofMillis(50),
                50,
                Duration.ofMillis(100),
                List.of(500, 2_000),
                List.of(200),
                Duration.ofMillis(20),
                5,
                100,
                false);
    }
}
