package dev.tidings.query.post;

/**
 * The classes that posts are indexed by in place of their views: a view that leaves a post in its class changes no index.
 * Below {@link #FIRST_WIDE} a class is one number of views; a wide one is read as a whole and sorted. So the order is
 * exact, and what is read for it are the few posts with as many views as the ones that are wanted.
 */
public final class ViewsClass {

    /** The first class that holds posts with different numbers of views, which are apart by a half at the most. */
    public static final int FIRST_WIDE = 4;

    /** The first class that the windows' indexes hold: 8 views and more. */
    public static final int FIRST_OF_WINDOWS = 6;

    private ViewsClass() {}
}
