package dev.tidings.command.comment;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.mail.MailKind;
import dev.tidings.command.mail.MailValues;
import dev.tidings.command.mail.Mails;
import dev.tidings.command.mail.Recipients;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the author of a post that somebody has commented on it. What waits to be sent names the comment by its ids alone:
 * who has left by then, or has taken the comment back, stands in no mail.
 */
@Component
final class CommentMail implements MailValues {

    private static final int SHOWN = 500;

    private static final String COMMENT = """
            select payload ->> 'body' as body
            from event_store.event_json written
            where stream_id = ? and name = 'comment.written'
              and not exists (select
                              from event_store.event deleted
                              where deleted.stream_id = written.stream_id and deleted.name = 'comment.deleted')
            """;

    private static final String TITLE = """
            select payload ->> 'title'
            from event_store.event_json
            where stream_id = ? and name in ('post.drafted', 'post.edited')
            order by version desc
            limit 1
            """;

    private final CommandDatabase database;
    private final Recipients users;
    private final Mails mails;

    CommentMail(CommandDatabase database, Recipients users, Mails mails) {
        this.database = database;
        this.users = users;
        this.mails = mails;
    }

    /** Whether there is somebody to tell. */
    boolean isWanted(UUID commenter, UUID postAuthor) {
        return !commenter.equals(postAuthor) && mails.wants(MailKind.REPLIED, postAuthor);
    }

    /** Tells of a comment, if the open transaction commits. */
    void send(UUID postAuthor, UUID postId, UUID commentId, UUID commenter) {
        mails.send(
                MailKind.REPLIED,
                postAuthor,
                Map.of("post", postId.toString(), "comment", commentId.toString(), "by", commenter.toString()));
    }

    @Override
    public MailKind kind() {
        return MailKind.REPLIED;
    }

    @Override
    public Optional<Map<String, String>> values(Map<String, String> details) {
        Optional<String> commenter = Optional.ofNullable(details.get("by"))
                .map(UUID::fromString)
                .flatMap(users::find)
                .filter(user -> !user.suspended())
                .map(Recipients.Recipient::username);
        Optional<String> body = text(COMMENT, details.get("comment"));
        Optional<String> title = text(TITLE, details.get("post"));
        if (commenter.isEmpty() || body.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>(details);
        values.put("by", commenter.get());
        values.put("title", title.get());
        values.put("body", shortened(body.get()));
        return Optional.of(values);
    }

    private Optional<String> text(String sql, @Nullable String streamId) {
        return streamId == null
                ? Optional.empty()
                : database.jdbc().sql(sql).param(streamId).query(String.class).optional();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
