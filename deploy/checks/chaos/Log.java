import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The whole log as it lies in the database, read past all code that is being checked. */
final class Log {

    /**
     * An event.
     *
     * @param stream  the post or user; empty where it belongs to none
     * @param content what a post says from then on, or what a user is called; empty for others
     * @param post    whose views it is about; empty for others
     * @param count   of views; 0 for others
     */
    record Entry(long position, String stream, long version, String name, String content, String post, long count) {}

    private static final String EVENTS = """
        select position, coalesce(stream_id, '') as stream, coalesce(version, -1) as version, name,
               coalesce(payload ->> 'content', '') as content, coalesce(payload ->> 'username', '') as username,
               case when stream_id is null then coalesce(payload ->> 'postId', '') else '' end as post,
               coalesce((payload ->> 'count')::bigint, 0) as count
        from event_store.event_json
        order by position
        """;

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byContent = new HashMap<>();
    private final Map<String, byte[]> keys = new HashMap<>();

    Log(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery("select user_id::text, key from event_store.personal_data_key")) {
                while (rows.next()) {
                    keys.put(rows.getString(1), rows.getBytes(2));
                }
            }
            try (ResultSet rows = statement.executeQuery(EVENTS)) {
                while (rows.next()) {
                    String stream = rows.getString("stream");
                    String username = open(stream, rows.getString("username"));
                    Entry entry = new Entry(
                            rows.getLong("position"),
                            stream,
                            rows.getLong("version"),
                            rows.getString("name"),
                            username.isEmpty() ? rows.getString("content") : username,
                            rows.getString("post"),
                            rows.getLong("count"));
                    entries.add(entry);
                    if (!entry.content().isEmpty()) {
                        byContent
                                .computeIfAbsent(entry.content(), c -> new ArrayList<>())
                                .add(entry);
                    }
                }
            }
        }
    }

    List<Entry> entries() {
        return entries;
    }

    /** The events that say so. */
    List<Entry> saying(String content) {
        return byContent.getOrDefault(content, List.of());
    }

    long end() {
        return entries.isEmpty() ? 0 : entries.getLast().position();
    }

    /** What was sealed with the user's key; as it is where there is no such key. */
    private String open(String user, String sealed) {
        byte[] key = keys.get(user);
        if (key == null || sealed.isEmpty()) {
            return sealed;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
            byte[] nonce = new byte[12];
            bytes.get(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            byte[] text = new byte[cipher.getOutputSize(bytes.remaining())];
            int length = cipher.doFinal(bytes, ByteBuffer.wrap(text));
            return new String(text, 0, length, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("A name of " + user + " cannot be opened", e);
        }
    }
}
