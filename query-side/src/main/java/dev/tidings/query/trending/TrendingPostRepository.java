package dev.tidings.query.trending;

import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Reads the board. */
interface TrendingPostRepository extends Repository<TrendingPost, UUID>, BoardQueries {}
