package dev.tidings.query.user;

/** A user and how many posts it has, drafts included, and how many of them are published. */
record UserWithCounts(UserProfile profile, long posts, long published) {}
