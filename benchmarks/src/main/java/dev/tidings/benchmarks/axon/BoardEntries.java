package dev.tidings.benchmarks.axon;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The board. */
interface BoardEntries extends JpaRepository<BoardEntry, UUID> {}
