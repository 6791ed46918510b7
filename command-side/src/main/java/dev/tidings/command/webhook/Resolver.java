package dev.tidings.command.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where a name leads, now. */
@FunctionalInterface
interface Resolver {

    /**
     * The addresses of a name, at least one.
     *
     * @throws UnknownHostException where it has none
     */
    InetAddress[] resolve(String host) throws UnknownHostException;
}
