package dev.tidings.query.user;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads {@code user_profile}. */
@Transactional(readOnly = true)
interface UserProfileRepository extends Repository<UserProfile, UUID> {

    String WITH_COUNTS = """
            select new dev.tidings.query.user.UserWithCounts(
                       u, coalesce(c.posts, 0), coalesce(c.published, 0), coalesce(f.followers, 0))
              from UserProfile u
              left join PostCount c on c.userId = u.id
              left join FollowerCount f on f.userId = u.id
            """;

    Optional<UserProfile> findById(UUID id);

    @Query(WITH_COUNTS + " where u.id = :id")
    Optional<UserWithCounts> findWithCountsById(UUID id);

    /** Where two users seem to go by one name for a moment, it belongs to the one who took it last. */
    @Query(WITH_COUNTS + " where u.usernameKey = :usernameKey order by u.namedAt desc limit 1")
    Optional<UserWithCounts> findWithCountsByName(String usernameKey);

    /** The id, of suspended users too where all are asked for. */
    @Query("select u.id from UserProfile u where u.id = :id and (u.suspended = false or :all = true)")
    Optional<UUID> findIdById(UUID id, boolean all);

    @Query("""
            select u.id from UserProfile u
             where u.usernameKey = :usernameKey and (u.suspended = false or :all = true)
             order by u.namedAt desc limit 1
            """)
    Optional<UUID> findIdByName(String usernameKey, boolean all);

    /** By name; those whose name or address contains what is looked for, which is in lower case. */
    @NativeQuery("""
            select *
              from user_profile
             where (username_key, id) > (:usernameKey, :id)
               and (:part = '' or position(:part in username_key) > 0 or position(:part in lower(email)) > 0)
             order by username_key, id
             limit :limit
            """)
    List<UserProfile> findContaining(String part, String usernameKey, UUID id, int limit);

    @Query("select u.username from UserProfile u where u.id = :id and u.username is not null")
    Optional<String> findUsername(UUID id);

    @NativeQuery("select exists (select from follow where reader_id = :reader and user_id = :user)")
    boolean isFollowing(UUID reader, UUID user);
}
