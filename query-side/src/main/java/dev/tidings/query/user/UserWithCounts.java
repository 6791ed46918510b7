package dev.tidings.query.user;

/** A user and how many posts it has, drafts included, how many of them are published, and how many follow it. */
record UserWithCounts(UserProfile profile, long posts, long published, long followers) {}
