package dev.tidings.http.drain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The time between being told to stop and stopping, in which load balancers learn that this node leaves. It comes
 * before everything else that happens on the way down.
 */
public final class Drain implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Drain.class);

    private final Duration time;
    private volatile boolean running;
    private volatile boolean leaving;

    Drain(Duration time) {
        this.time = time;
    }

    /** Whether this node has been told to stop: streams end, so that their clients connect to another one. */
    public boolean isLeaving() {
        return leaving;
    }

    @Override
    public void start() {
        leaving = false;
        running = true;
    }

    @Override
    public void stop() {
        leaving = true;
        running = false;
        if (time.isPositive()) {
            LOGGER.info("Leaving: requests go elsewhere for {} s, then this node stops", time.toSeconds());
            sleep();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server begins to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    private void sleep() {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
