package dev.tidings.command.outbox;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * What every node looks for again and again, by the database's clock. One statement looks for all of it, for while nothing
 * happens such looks are all that there is to do.
 */
public interface DueWork {

    /** For what has threads: a phase in which it starts before, and stops after, what sets it going. */
    int PHASE = SmartLifecycle.DEFAULT_PHASE - 1;

    /** As SQL, without parameters: whether there is anything to do now. May only be quick where there is nothing. */
    String isDue();

    /** How often that is looked at. */
    Duration poll();

    /** There is something to do: begins with it, on threads of its own, where that is not under way. */
    void begin();
}
