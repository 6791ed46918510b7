package dev.tidings.http;

import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ports for servers that are processes of their own and take theirs when they have started. Thread-safe. */
public final class FreePorts {

    /** Below those that systems give to whoever connects, one of which might have the port before its server has. */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(FIRST, END));

    private FreePorts() {}

    /** One that nobody listens on, and that was not given to anybody else for long. */
    public static int next() throws IOException {
        while (true) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement() - FIRST, END - FIRST);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one may be free.
            }
        }
    }
}
