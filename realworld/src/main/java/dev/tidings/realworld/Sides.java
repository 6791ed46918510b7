package dev.tidings.realworld;

import java.net.URI;

/** Where the two sides are. Asked with each request, and not before the first: a server may not know its own port earlier. */
public interface Sides {

    /** Without a path: {@code http://localhost:8081}. */
    URI command();

    /** Without a path: {@code http://localhost:8082}. */
    URI query();
}
