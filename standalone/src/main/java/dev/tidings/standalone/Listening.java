package dev.tidings.standalone;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who can reach the server.
 *
 * @param host what leads to it on this machine
 * @param who  the addresses that it listens on, for a person
 */
record Listening(String host, String who) {

    /** An address of this machine; empty for all of them. */
    static Listening at(String address) {
        try {
            InetAddress given = InetAddress.getByName(address.isEmpty() ? "0.0.0.0" : address);
            if (given.isAnyLocalAddress()) {
                return new Listening("localhost", "all addresses: other machines reach it");
            }
            if (given.isLoopbackAddress()) {
                return new Listening("localhost", "this machine alone; SERVER_ADDRESS=0.0.0.0 lets others reach it");
            }
            String host = address.contains(":") ? "[" + address + "]" : address;
            return new Listening(host, address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("SERVER_ADDRESS is no address: " + address, e);
        }
    }
}
