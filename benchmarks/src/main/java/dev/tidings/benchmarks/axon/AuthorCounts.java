package dev.tidings.benchmarks.axon;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The counts. */
interface AuthorCounts extends JpaRepository<AuthorCount, UUID> {}
