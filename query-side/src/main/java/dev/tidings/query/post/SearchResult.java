package dev.tidings.query.post;

import java.util.List;

/**
 * The first posts of a search.
 *
 * @param posts as many as were asked for, in their order
 * @param hits  all that were found
 */
record SearchResult(List<RankedPost> posts, SearchHits hits) {}
