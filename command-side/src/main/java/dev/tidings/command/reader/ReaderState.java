package dev.tidings.command.reader;

import dev.tidings.command.change.Refusal;
import dev.tidings.events.ReaderEvent;
import dev.tidings.events.ReaderEvent.PostFavourited;
import dev.tidings.events.ReaderEvent.PostUnfavourited;
import dev.tidings.events.ReaderEvent.UserFollowed;
import dev.tidings.events.ReaderEvent.UserUnfollowed;

/**
 * What decisions about a reader rest on: all that it has chosen, of which there is a bound, for it is held whole.
 *
 * @param favourites ids of posts
 * @param followed   ids of users
 */
record ReaderState(IdSet favourites, IdSet followed) {

    static final ReaderState NONE = new ReaderState(IdSet.EMPTY, IdSet.EMPTY);

    /** Of each kind: with both a reader takes 320 kB of memory, and 430 kB as a snapshot. */
    static final int MOST = 10_000;

    ReaderState after(ReaderEvent event) {
        return switch (event) {
            case PostFavourited it -> new ReaderState(favourites.with(it.postId()), followed);
            case PostUnfavourited it -> new ReaderState(favourites.without(it.postId()), followed);
            case UserFollowed it -> new ReaderState(favourites, followed.with(it.userId()));
            case UserUnfollowed it -> new ReaderState(favourites, followed.without(it.userId()));
        };
    }

    int bytes() {
        return favourites.bytes() + followed.bytes();
    }

    /** Refuses one favourite more than there may be. */
    void requireRoomForFavourite() {
        requireRoom(favourites, "favourites");
    }

    /** Refuses one more to follow than there may be. */
    void requireRoomForFollowed() {
        requireRoom(followed, "users that one follows");
    }

    private static void requireRoom(IdSet chosen, String what) {
        if (chosen.size() >= MOST) {
            throw new Refusal.TooMany("There may be " + MOST + " " + what + ": let go of one first.");
        }
    }
}
