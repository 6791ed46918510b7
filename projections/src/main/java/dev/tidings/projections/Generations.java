package dev.tidings.projections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code read_model.projection_generation}: which generations there are. Joins the transaction of the calling
 * thread. Thread-safe.
 */
public final class Generations {

    /** Where nodes hear that there are others than before (PostgreSQL's LISTEN). */
    static final String CHANNEL = "tidings_generations";

    private static final String COLUMNS = "projection, generation, code_version, state, schema_name, changed_at";

    private final JdbcClient jdbc;

    Generations(DataSource readModel) {
        this.jdbc = JdbcClient.create(readModel);
    }

    /** Makes a projection's first generation, of the tables that are there, unless it has one. */
    void ensureFirst(Projection projection) {
        jdbc.sql("""
                        insert into read_model.projection_generation
                            (projection, generation, code_version, state, schema_name)
                        select :projection, 1, :version, 'live', :schema
                        where not exists (
                            select from read_model.projection_generation where projection = :projection)
                        on conflict do nothing
                        """)
                .param("projection", projection.name())
                .param("version", projection.version())
                .param("schema", Generation.LIVE_SCHEMA)
                .update();
    }

    /** All that are to be fed. */
    public List<Generation> fed() {
        return jdbc.sql("""
                        select %s
                        from read_model.projection_generation
                        where state <> 'dropped'
                        order by projection, generation
                        """.formatted(COLUMNS)).query((row, n) -> read(row)).list();
    }

    /** All that are not wanted any more, but whose tables are still there. */
    public List<Generation> toRemove() {
        return jdbc.sql("""
                        select %s
                        from read_model.projection_generation
                        where state = 'dropped' and schema_name is not null
                        order by projection, generation
                        """.formatted(COLUMNS)).query((row, n) -> read(row)).list();
    }

    /** The projection's generation in that state, of which there is at most one; not for dropped ones. */
    public Optional<Generation> in(GenerationState state, String projection) {
        return jdbc.sql("""
                        select %s
                        from read_model.projection_generation
                        where projection = ? and state = ?
                        """.formatted(COLUMNS))
                .params(projection, state.label())
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * Adds the projection's next generation, as one that is building.
     *
     * @throws org.springframework.dao.DuplicateKeyException where one is already
     */
    public Generation add(Projection projection) {
        int next = jdbc.sql("select max(generation) + 1 from read_model.projection_generation where projection = ?")
                .param(projection.name())
                .query(Integer.class)
                .single();
        GenerationId id = new GenerationId(projection.name(), next);
        return jdbc.sql("""
                        insert into read_model.projection_generation
                            (projection, generation, code_version, state, schema_name)
                        values (?, ?, ?, 'building', ?)
                        returning %s
                        """.formatted(COLUMNS))
                .params(id.projection(), id.generation(), projection.version(), Generation.schemaBeside(id))
                .query((row, n) -> read(row))
                .single();
    }

    /** Says that a generation has another state, and its tables another place. */
    public void change(GenerationId id, GenerationState state, String schema) {
        jdbc.sql("""
                        update read_model.projection_generation
                        set state = ?, schema_name = ?, changed_at = clock_timestamp()
                        where projection = ? and generation = ?
                        """)
                .params(state.label(), schema, id.projection(), id.generation())
                .update();
    }

    /** Gives up the projection's generation in that state, if there is one. Its tables are removed later. */
    public void drop(GenerationState state, String projection) {
        in(state, projection)
                .ifPresent(generation -> change(generation.id(), GenerationState.DROPPED, generation.schema()));
    }

    /** Gives up previous generations that have been so for that long. Their tables are removed later. */
    public int dropPrevious(Duration keep) {
        return jdbc.sql("""
                        update read_model.projection_generation
                        set state = 'dropped', changed_at = clock_timestamp()
                        where state = 'previous' and changed_at < clock_timestamp() - ? * interval '1 ms'
                        """).param(keep.toMillis()).update();
    }

    /** Forgets a dropped generation's progress and waiting letters, once its tables are gone. */
    public void removed(GenerationId id) {
        jdbc.sql("delete from read_model.projection_segment where projection = ? and generation = ?")
                .params(id.projection(), id.generation())
                .update();
        jdbc.sql("""
                        delete from read_model.dead_letter
                        where projection = ? and generation = ? and discarded_at is null
                        """).params(id.projection(), id.generation()).update();
        jdbc.sql("""
                        update read_model.projection_generation set schema_name = null
                        where projection = ? and generation = ?
                        """).params(id.projection(), id.generation()).update();
    }

    /** Lets the statements that follow in the open transaction find the generation's tables. */
    public void enter(Generation generation) {
        jdbc.sql("select set_config('search_path', quote_ident(?), true)")
                .param(generation.schema())
                .query(String.class)
                .single();
    }

    /** Tells all nodes, once the open transaction has committed, that the generations have changed. */
    public void announce() {
        jdbc.sql("select pg_notify(?, '')").param(CHANNEL).query((row, n) -> n).list();
    }

    private static Generation read(ResultSet row) throws SQLException {
        return new Generation(
                new GenerationId(row.getString("projection"), row.getInt("generation")),
                row.getInt("code_version"),
                GenerationState.named(row.getString("state")),
                row.getString("schema_name"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
