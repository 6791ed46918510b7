package dev.tidings.benchmarks.crud;

import java.util.UUID;

/** What has become of a change. */
record ChangeResponse(String status, UUID id) {}
