package dev.tidings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void noPortIsAmongThoseThatSystemsGiveToWhoeverConnects() throws Exception {
        // Linux gives those from 32 768 on, macOS and Windows from 49 152.
        assertThat(FreePorts.next()).isBetween(1024, 32_767);
    }

    @Test
    void noPortIsGivenTwiceNorOneThatSomebodyListensOn() throws Exception {
        int port = FreePorts.next();
        try (ServerSocket server = new ServerSocket(port + 1)) {
            assertThat(FreePorts.next()).isNotIn(port, server.getLocalPort());
        }
    }
}
