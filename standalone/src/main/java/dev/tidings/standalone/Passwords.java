package dev.tidings.standalone;

import dev.tidings.migrations.DatabaseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;

/** What each role of the embedded PostgreSQL logs in with: new at each start, so that nothing old is of any use. */
final class Passwords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final String superuser = random();
    private final Map<DatabaseRole, String> roles = new EnumMap<>(DatabaseRole.class);

    /** Nobody watches the embedded server but ourselves: one role has none, and cannot log in. */
    Passwords() {
        for (DatabaseRole role : EnumSet.complementOf(EnumSet.of(DatabaseRole.MONITOR))) {
            roles.put(role, random());
        }
    }

    /** The superuser's, of use until the server is set up. */
    String superuser() {
        return superuser;
    }

    Map<DatabaseRole, String> roles() {
        return Map.copyOf(roles);
    }

    String of(DatabaseRole role) {
        return roles.getOrDefault(role, "");
    }

    /** Leaves the owner's to who may read the file: to people with psql, and to {@code ./tidings migrate}. */
    void writeOwners(Path file) throws IOException {
        PrivateFolders.write(file, "*:*:*:" + DatabaseRole.OWNER.roleName() + ":" + of(DatabaseRole.OWNER) + "\n");
    }

    /** The secret that the file holds, from the first start on. */
    static String secretIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFolders.write(file, random());
        }
        return Files.readString(file);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
