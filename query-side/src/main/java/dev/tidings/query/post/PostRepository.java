package dev.tidings.query.post;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads {@code post}. What takes one statement takes no transaction: committing would be another round trip. */
interface PostRepository extends Repository<Post, UUID>, PostLists {

    @Query("select p.id from Post p where p.id = :id and (p.published or p.authorId = :reader or :admin = true)")
    Optional<UUID> findVisible(UUID id, UUID reader, boolean admin);

    @NativeQuery("select post_id from favourite where reader_id = :reader and post_id in (:posts)")
    List<UUID> findFavourited(UUID reader, Collection<UUID> posts);
}
