package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.http.Request;
import dev.tidings.benchmarks.node.Node;

/**
 * A kind of request to one of the contestants.
 *
 * @param request    as it is called
 * @param contestant whose
 */
record HttpRow(String request, String contestant, Node server, Request sent) {

    static final String TIDINGS = "Tidings";
    static final String CRUD = "CRUD";
    static final String BARE = "Bare";

    static final String EDIT = "edit a post";
    static final String ZIPF_VIEW = "a view, posts drawn by Zipf";
    static final String HOT_VIEW = "a view, one hot post";
    static final String POST = "one post";
    static final String LIST = "a list";
    static final String FEATURED = "featured";
    static final String POST_COUNTS = "post counts";
    static final String TRENDING = "trending";
}
