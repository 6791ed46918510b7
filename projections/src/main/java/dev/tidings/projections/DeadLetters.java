package dev.tidings.projections;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What operators do about dead letters. Batches of the live generation wait meanwhile, on all nodes, so that no event
 * can slip past the letters of its stream. Thread-safe.
 */
public final class DeadLetters {

    private static final int AT_ONCE = 1000;

    private final DeadLetterTable table;
    private final LiveLock live;
    private final ProjectionTransactions transactions;
    private final DeadLetterRetry<?> retry;

    DeadLetters(DeadLetterTable table, LiveLock live, ProjectionTransactions transactions, DeadLetterRetry<?> retry) {
        this.table = table;
        this.live = live;
        this.transactions = transactions;
        this.retry = retry;
    }

    /** Letters that wait, oldest event first, whose events stand behind the position (0 for all). */
    public List<DeadLetter> waiting(String projection, long afterPosition, int limit) {
        return table.waiting(projection, afterPosition, limit);
    }

    /** Whether there is such a letter, and it waits. */
    public boolean isWaiting(String projection, long id) {
        return table.waiting(projection, id).isPresent();
    }

    /**
     * Tries the letter again, with its whole stream: from the stream's first letter on, in order, until one fails. All of
     * it happens in one transaction.
     *
     * @return nothing where no such letter waits
     * @throws org.springframework.dao.DataAccessException when the database fails; everything is as it was then
     */
    public Optional<Retried> retry(String projection, long id) {
        if (!retry.knows(projection)) {
            return Optional.empty();
        }
        return transactions.executeDurably(() -> {
            long reached = live.hold(projection);
            return table.waiting(projection, id).map(letter -> retry.retry(letter, reached));
        });
    }

    /**
     * Tries every stream that has letters, each in order and in a transaction of its own, in the order of their first
     * letters. One that fails again does not hold up the others.
     *
     * @throws org.springframework.dao.DataAccessException when the database fails; what was projected before stays so
     */
    public Retried retryAll(String projection) {
        Set<UUID> tried = new HashSet<>();
        Retried all = Retried.NOTHING;
        List<DeadLetter> letters = table.waiting(projection, 0, AT_ONCE);
        while (!letters.isEmpty()) {
            for (DeadLetter letter : letters) {
                if (letter.stream() == null || tried.add(letter.stream())) {
                    all = all.and(retry(projection, letter.id()).orElse(Retried.NOTHING));
                }
            }
            letters = table.waiting(projection, letters.getLast().position(), AT_ONCE);
        }
        return all;
    }

    /**
     * Gives a letter up: its event is never projected. The letters behind it go on waiting until they are retried.
     *
     * @param reason is kept with it
     * @return whether there was such a letter
     */
    public boolean discard(String projection, long id, String reason) {
        return transactions.executeDurably(() -> {
            live.hold(projection);
            return table.discard(projection, id, reason);
        });
    }

    /**
     * What came of it.
     *
     * @param projected how many letters are done
     * @param complete  whether none is left of those that were to be retried; otherwise one failed again, and the rest of
     *                  its stream waits behind it
     */
    public record Retried(int projected, boolean complete) {

        static final Retried NOTHING = new Retried(0, true);

        Retried and(Retried other) {
            return new Retried(projected + other.projected, complete && other.complete);
        }
    }
}
