package dev.tidings.command.post;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.input.ReservedSlugs;
import dev.tidings.events.Slug;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Which post has, or had, which slug. A claim is made in the transaction of the event that rests on it, and is never let
 * go, not even when the post is deleted: an address that people have leads to the post it was of, or nowhere. Thread-safe.
 */
@Component
public final class SlugClaims {

    private static final ProblemType TAKEN = new ProblemType(HttpStatus.CONFLICT, "slug-taken", "The slug is taken");

    private static final String CLAIM = """
            insert into event_store.slug_claim (slug, post_id)
            values (?, ?)
            on conflict do nothing
            """;

    private final CommandDatabase database;

    SlugClaims(CommandDatabase database) {
        this.database = database;
    }

    /**
     * Lets a new post have a slug from the open transaction's commit on. Waits for another transaction that claims the
     * same.
     *
     * @param wanted null for one that is made of the title, and of the id where others have the same title
     * @return the slug
     * @throws ProblemException 409 when another post has or had the one that is wanted
     */
    public String claim(@Nullable String wanted, String title, UUID postId) {
        if (wanted != null) {
            claim(wanted, postId);
            return wanted;
        }
        String made = Slug.ofTitle(title);
        if (!ReservedSlugs.contain(made) && isClaimed(made, postId)) {
            return made;
        }
        String withEnd = Slug.withEndOf(postId, title);
        claim(withEnd, postId);
        return withEnd;
    }

    /**
     * Lets a post have the slug from the open transaction's commit on; what it had before it keeps too.
     *
     * @throws ProblemException 409 when another post has or had it
     */
    void claim(String slug, UUID postId) {
        if (!isClaimed(slug, postId) && !isOwner(slug, postId)) {
            throw ProblemException.of(TAKEN, "Choose another one.");
        }
    }

    private boolean isClaimed(String slug, UUID postId) {
        return !isOfAnEarlierPost(slug, postId)
                && database.jdbc().sql(CLAIM).params(slug, postId).update() > 0;
    }

    private boolean isOwner(String slug, UUID postId) {
        return !isOfAnEarlierPost(slug, postId)
                && database.jdbc()
                        .sql("select post_id from event_store.slug_claim where slug = ?")
                        .param(slug)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(() ->
                                new OptimisticLockingFailureException("Claims have changed meanwhile: look again"))
                        .equals(postId);
    }

    /** Whether another post, from before there were slugs, may have it without a claim. */
    private boolean isOfAnEarlierPost(String slug, UUID postId) {
        return Slug.hasEnd(slug)
                && !Slug.end(slug).equals(Slug.endOf(postId))
                && database.jdbc()
                        .sql("select exists (select from event_store.post_without_claim where slug_end = ?)")
                        .param(Slug.end(slug))
                        .query(Boolean.class)
                        .single();
    }
}
