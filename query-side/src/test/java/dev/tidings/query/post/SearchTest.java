package dev.tidings.query.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.query.EndpointTest;
import dev.tidings.query.paging.Cursor;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SuppressWarnings("NullAway.Init") // The test framework fills the fields.
class SearchTest extends EndpointTest {

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private PostRepository posts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void manyPostsHaveBothWordsApart() {
        jdbc.sql("""
                insert into post
                select gen_random_uuid(), :author, 'Title', '', '', true, now(), now(), now(), 0, false, false,
                       to_tsvector('english', 'engine of brass ' || repeat('and steam ', 50))
                  from generate_series(1, 5000)
                """).param("author", UUID.randomUUID()).update();
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUp() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> search("\"brass engine\"", Duration.ofMillis(1)))
                .satisfies(problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE);
                    assertThat(problem.retryAfter()).isNotNull();
                });
    }

    @Test
    void aSearchForAWordThatIsEverywhereEndsAtOnce() {
        assertThat(search("engine", Duration.ofSeconds(2))).hasSize(20);
    }

    @Test
    void aTitleOfAWordThatIsEverywhereComesFirstAlsoWhereItIsOld() {
        jdbc.sql("""
                insert into post
                select gen_random_uuid(), author_id, 'Title', '', '', true, created_at, updated_at, published_at, 0, false,
                       false, search
                  from post, generate_series(1, 4)
                """).update();
        jdbc.sql("""
                insert into post
                select gen_random_uuid(), gen_random_uuid(), title, '', '', true, long_ago, long_ago, long_ago, 0, false,
                       false, to_tsvector('english', title) || array_to_tsvector(array['=engin', '!engine']), null, null,
                       '{}', null, setweight(to_tsvector('english', title), 'A') || array_to_tsvector(marks)
                  from (values ('The engine', '{}'::text[]), ('Engine', '{!engine}')) posts (title, marks),
                       (values (now() - interval '1 year')) old (long_ago)
                """).update();
        jdbc.sql("analyze post").update();

        assertThat(search("engine", Duration.ofSeconds(2)))
                .extracting(PostSummary::title)
                .startsWith("Engine", "The engine", "Title")
                .hasSize(20);
    }

    @Test
    void aWordFarDownTheListIsFound() {
        jdbc.sql("""
                        insert into post
                        select id, :author, 'Title', '', '', true, long_ago, long_ago, long_ago, 0, false, false,
                               to_tsvector('english', 'dirigible')
                          from (select gen_random_uuid(), now() - interval '1 year') as old (id, long_ago)
                        """).param("author", UUID.randomUUID()).update();

        assertThat(search("dirigible", Duration.ofSeconds(2))).hasSize(1);
        assertThat(search("zeppelin", Duration.ofSeconds(2))).isEmpty();
    }

    /** In these orders there are posts with few views and with many, of which an index knows in two ways. */
    @ParameterizedTest
    @CsvSource({"MOST_VIEWED, desc", "LEAST_VIEWED, asc"})
    void whatIsEverywhereIsListedByViewsPageAfterPage(PostSort sort, String direction) {
        jdbc.sql("""
                insert into trending_post
                select id, author_id, published, created_at, n % 9 * n % 50, 0, 0, 0, 0, 0
                  from (select *, row_number() over (order by id) as n from post) post
                """).update();

        List<UUID> walked = new ArrayList<>();
        Optional<Cursor> behind = Optional.empty();
        List<PostSummary> page;
        do {
            page = search("engine", Duration.ofSeconds(2), sort, behind, 200);
            page.forEach(post -> walked.add(post.id()));
            behind = page.isEmpty() ? behind : Cursor.read(sort.cursor("list", page.getLast()), "list");
        } while (!page.isEmpty());

        assertThat(walked)
                .containsExactlyElementsOf(jdbc.sql("""
                                select post_id from trending_post
                                 order by views {0}, created_at {0}, post_id {0}
                                """.replace("{0}", direction))
                        .query(UUID.class)
                        .list());
    }

    @Test
    void theTimeoutEndsWithTheSearch() {
        search("engine", Duration.ofSeconds(2));

        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("0");
    }

    private List<PostSummary> search(String text, Duration timeout) {
        return search(text, timeout, PostSort.RELEVANCE, Optional.empty(), 20);
    }

    private List<PostSummary> search(String text, Duration timeout, PostSort sort, Optional<Cursor> behind, int limit) {
        CarefulQueries queries = new CarefulQueries(entityManager, timeout);
        PostSearch search = new PostSearch(queries, new TextSearches(queries), new PostRanking(queries), posts);
        PostFilter filter = new PostFilter(null, true, null, null, null, null, text, false, null);
        PostListQuery query = new PostListQuery(filter, Visible.parts(filter, Optional.empty()), sort, behind, limit);
        SearchResult found = new TransactionTemplate(transactions).execute(status -> search.find(query));
        return found == null
                ? List.of()
                : found.posts().stream().map(RankedPost::post).toList();
    }
}
