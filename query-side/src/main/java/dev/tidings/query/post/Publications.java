package dev.tidings.query.post;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All that is published, in the order of its publication: for who wants to know of each post once, a share at a time. */
@Component
public class Publications {

    /** How many posts make a share. */
    public static final int SHARE = 10_000;

    /** Read from the index alone. */
    private static final String PLACES = """
            select published_at, id
              from (select published_at, id, row_number() over (order by published_at, id) as place
                      from post where published) numbered
             where place % {share} = 1
             order by published_at, id
            """;

    private static final String FROM = """
            select coalesce(slug, id::text) as slug, updated_at
              from post
             where published and (published_at, id) >= (:publishedAt, :id)
             order by published_at, id
             limit {share}
            """;

    private final EntityManager entityManager;

    Publications(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** Where a share begins. */
    public record Place(Instant publishedAt, UUID id) {}

    /** What there is to know of a published post. */
    public record Publication(String slug, Instant updatedAt) {}

    /** The first post of each share. Takes time by the number of posts: what comes of it is to be kept for a while. */
    @SuppressWarnings("unchecked") // It was asked for tuples.
    public List<Place> places() {
        List<Tuple> rows = entityManager
                .createNativeQuery(PLACES.replace("{share}", Integer.toString(SHARE)), Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new Place(row.get("published_at", Instant.class), row.get("id", UUID.class)))
                .toList();
    }

    /** A share, the earliest publication first. */
    @SuppressWarnings("unchecked") // It was asked for tuples.
    public List<Publication> from(Place place) {
        List<Tuple> rows = entityManager
                .createNativeQuery(FROM.replace("{share}", Integer.toString(SHARE)), Tuple.class)
                .setParameter("publishedAt", place.publishedAt())
                .setParameter("id", place.id())
                .getResultList();
        return rows.stream()
                .map(row -> new Publication(row.get("slug", String.class), row.get("updated_at", Instant.class)))
                .toList();
    }
}
