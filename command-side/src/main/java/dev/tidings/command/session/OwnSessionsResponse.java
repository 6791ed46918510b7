package dev.tidings.command.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where somebody is logged in. */
record OwnSessionsResponse(List<OwnSession> items) {

    /**
     * One session.
     *
     * @param lastUsedAt when it began or last exchanged its refresh token
     * @param expiresAt  when it ends by itself unless it is used again; never later than 90 days after its beginning
     * @param userAgent  what the client calls itself; null where it does not say
     * @param device     the same in short, such as "Firefox on Linux"
     * @param current    whether this request belongs to it
     */
    record OwnSession(
            UUID id,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt,
            @Nullable String userAgent,
            String device,
            boolean current) {}

    static OwnSessionsResponse of(List<LiveSessions.Session> sessions, @Nullable UUID current) {
        return new OwnSessionsResponse(sessions.stream()
                .map(session -> new OwnSession(
                        session.id(),
                        session.createdAt(),
                        session.lastUsedAt(),
                        session.expiresAt(),
                        session.userAgent(),
                        Device.of(session.userAgent()).name(),
                        session.id().equals(current)))
                .toList());
    }
}
