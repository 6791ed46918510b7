package dev.tidings.standalone;

import dev.tidings.realworld.Sides;
import java.net.InetAddress;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Both sides are here: the RealWorld API, a client of theirs, calls this process's own server. */
@Component
final class OwnSides implements Sides {

    private final ServerProperties server;
    private final Environment environment;

    OwnSides(ServerProperties server, Environment environment) {
        this.server = server;
        this.environment = environment;
    }

    @Override
    public URI command() {
        return own();
    }

    @Override
    public URI query() {
        return own();
    }

    /** The port is known once the server listens. */
    private URI own() {
        return URI.create("http://" + host(server.getAddress()) + ":"
                + Objects.requireNonNull(environment.getProperty("local.server.port")));
    }

    private static String host(@Nullable InetAddress address) {
        if (address == null || address.isAnyLocalAddress()) {
            return "localhost";
        }
        String text = address.getHostAddress();
        return text.contains(":") ? "[" + text + "]" : text;
    }
}
