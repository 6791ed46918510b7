package dev.tidings.command.post;

import dev.tidings.command.database.CommandDatabase;
import dev.tidings.command.input.ReservedSlugs;
import dev.tidings.events.Slug;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The first of those that want the same gets it. In one order everywhere, so that no cycle of waits can form. */
    private static final String CLAIM_MANY = """
            insert into event_store.slug_claim (slug, post_id)
            select slug, post_id
            from unnest(?::text[], ?::uuid[]) with ordinality as wanted (slug, post_id, number)
            order by slug collate "C", number
            on conflict do nothing
            returning post_id, slug
            """;

    private final CommandDatabase database;

    /**
     * What a new post wants to be called.
     *
     * @param slug   what it wants most
     * @param isMade whether that is made of the title, so that another one will do where others have the same title
     */
    public record Wish(UUID postId, String slug, boolean isMade, String title) {

        /**
         * Wants the slug.
         *
         * @param slug null for one that is made of the title, and of the id where others have the same title
         */
        public static Wish of(UUID postId, @Nullable String slug, String title) {
            return slug == null
                    ? new Wish(postId, Slug.ofTitle(title), true, title)
                    : new Wish(postId, slug, false, title);
        }
    }

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
     * The same for many new posts, of which each is judged alone.
     *
     * @return the slug of each post; one that is missing wants what another post has or had
     */
    public Map<UUID, String> claim(List<Wish> wishes) {
        Map<UUID, String> claimed = new HashMap<>();
        Map<UUID, String> first = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            if (!wish.isMade() || !ReservedSlugs.contain(wish.slug())) {
                first.put(wish.postId(), wish.slug());
            }
        }
        claimMany(first, claimed);
        Map<UUID, String> second = new LinkedHashMap<>();
        for (Wish wish : wishes) {
            if (wish.isMade() && !claimed.containsKey(wish.postId())) {
                second.put(wish.postId(), Slug.withEndOf(wish.postId(), wish.title()));
            }
        }
        claimMany(second, claimed);
        return claimed;
    }

    private void claimMany(Map<UUID, String> wanted, Map<UUID, String> claimed) {
        withdrawThoseOfEarlierPosts(wanted);
        if (!wanted.isEmpty()) {
            database.jdbc()
                    .sql(CLAIM_MANY)
                    .param(1, wanted.values().toArray(String[]::new))
                    .param(2, wanted.keySet().toArray(UUID[]::new))
                    .query(row -> {
                        claimed.put(row.getObject("post_id", UUID.class), row.getString("slug"));
                    });
        }
    }

    /** What a client is told that wants what another post has or had. */
    public static ProblemException taken() {
        return ProblemException.of(TAKEN, "Choose another one.");
    }

    /**
     * Lets a post have the slug from the open transaction's commit on; what it had before it keeps too.
     *
     * @throws ProblemException 409 when another post has or had it
     */
    void claim(String slug, UUID postId) {
        if (!isClaimed(slug, postId) && !isOwner(slug, postId)) {
            throw taken();
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

    /** The same for many, with one question. */
    private void withdrawThoseOfEarlierPosts(Map<UUID, String> wanted) {
        Map<UUID, String> ends = new HashMap<>();
        wanted.forEach((postId, slug) -> {
            if (Slug.hasEnd(slug) && !Slug.end(slug).equals(Slug.endOf(postId))) {
                ends.put(postId, Slug.end(slug));
            }
        });
        if (!ends.isEmpty()) {
            List<String> taken = database.jdbc()
                    .sql("select slug_end from event_store.post_without_claim where slug_end = any (?)")
                    .param(ends.values().toArray(String[]::new))
                    .query((row, number) -> row.getString(1))
                    .list();
            wanted.keySet().removeIf(postId -> taken.contains(ends.get(postId)));
        }
    }
}
