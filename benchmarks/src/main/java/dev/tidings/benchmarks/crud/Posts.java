package dev.tidings.benchmarks.crud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of posts. */
@Transactional(readOnly = true)
interface Posts extends Repository<Post, UUID> {

    @Query("select p from Post p join fetch p.author where p.id = :id")
    Optional<Post> find(UUID id);

    @Query("select p from Post p join fetch p.author where p.published order by p.createdAt desc, p.id desc")
    List<Post> newest(Limit limit);

    /** Through the index of {@link #newest}: one of views would have every view rewrite all of the row's index entries. */
    @Query("""
        select p from Post p join fetch p.author
        where p.published and p.createdAt >= :since
        order by p.views desc, p.createdAt desc, p.id desc
        """)
    List<Post> mostViewed(Instant since, Limit limit);

    /** One statement: whether the caller may change the post, it finds out itself. */
    @Transactional
    @Modifying
    @Query("""
        update Post p
        set p.title = :title, p.content = :content, p.summary = :summary, p.updatedAt = :now,
            p.version = p.version + 1
        where p.id = :id and (:admin = true or p.author.id = :caller)
        """)
    int edit(UUID id, UUID caller, boolean admin, String title, String content, @Nullable String summary, Instant now);

    @Transactional
    @Modifying
    @Query("update Post p set p.views = p.views + 1 where p.id = :id")
    int view(UUID id);
}
