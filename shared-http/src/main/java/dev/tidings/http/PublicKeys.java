package dev.tidings.http;

import java.util.List;

/** Where the keys come from that access tokens are checked with. Each side provides one. */
@FunctionalInterface
public interface PublicKeys {

    /** The public keys in force, each a JWK in JSON. Called again whenever a token names a key not seen yet. */
    List<String> publicKeys();
}
