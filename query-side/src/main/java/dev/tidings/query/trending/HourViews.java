package dev.tidings.query.trending;

import java.util.UUID;

/** The views of one post within one hour. */
record HourViews(UUID postId, int hour, long views) {}
