package dev.tidings.query.trending;

import dev.tidings.query.paging.Page;

/**
 * Which board is asked for.
 *
 * @param limit how many of its posts
 */
record BoardChoice(Window window, Ranking by, int limit) {

    /** The board that this one is the beginning of: there are few of them, so that they can be kept. */
    BoardChoice whole() {
        int usual = Integer.parseInt(Page.DEFAULT_LIMIT);
        return new BoardChoice(window, by, limit <= usual ? usual : Page.MAX_LIMIT);
    }
}
