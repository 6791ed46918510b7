package dev.tidings.command.reader;

import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.reader.ReaderCommand.FavouritePost;
import dev.tidings.command.reader.ReaderCommand.FollowUser;
import dev.tidings.command.reader.ReaderCommand.UnfavouritePost;
import dev.tidings.command.reader.ReaderCommand.UnfollowUser;
import dev.tidings.events.ReaderEvent.PostFavourited;
import dev.tidings.events.ReaderEvent.PostUnfavourited;
import dev.tidings.events.ReaderEvent.UserFollowed;
import dev.tidings.events.ReaderEvent.UserUnfollowed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ReaderTest {

    private static final UUID ANN = UUID.fromString("01985c60-0000-7000-8000-00000000000a");
    private static final UUID BEA = UUID.fromString("01985c60-0000-7000-8000-00000000000b");
    private static final UUID POST = UUID.fromString("01985c60-0000-7000-8000-000000000001");
    private static final PostFavourited FAVOURITED = new PostFavourited(ANN, POST);
    private static final UserFollowed FOLLOWED = new UserFollowed(ANN, BEA);

    private final AggregateTestFixture<Reader> fixture = new AggregateTestFixture<>(Reader.class);

    @Test
    void theFirstFavouriteBeginsTheStream() {
        fixture.givenNoPriorActivity()
                .when(new FavouritePost(ANN, POST))
                .expectEvents(FAVOURITED)
                .expectResultMessagePayload(0L);
    }

    @Test
    void theFirstWhomOneFollowsBeginsTheStream() {
        fixture.givenNoPriorActivity()
                .when(new FollowUser(ANN, BEA))
                .expectEvents(FOLLOWED)
                .expectResultMessagePayload(0L);
    }

    @Test
    void whatIsAFavouriteAlreadyChangesNothing() {
        fixture.given(FOLLOWED, FAVOURITED)
                .when(new FavouritePost(ANN, POST))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void aFavouriteIsTakenBackOnce() {
        PostUnfavourited takenBack = new PostUnfavourited(ANN, POST);
        fixture.given(FAVOURITED).when(new UnfavouritePost(ANN, POST)).expectEvents(takenBack);
        new AggregateTestFixture<>(Reader.class)
                .given(FAVOURITED, takenBack)
                .when(new UnfavouritePost(ANN, POST))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void whomOneFollowsOneFollowsOnce() {
        UserUnfollowed noMore = new UserUnfollowed(ANN, BEA);
        fixture.given(FOLLOWED).when(new FollowUser(ANN, BEA)).expectNoEvents();
        new AggregateTestFixture<>(Reader.class)
                .given(FOLLOWED)
                .when(new UnfollowUser(ANN, BEA))
                .expectEvents(noMore);
        new AggregateTestFixture<>(Reader.class)
                .given(FOLLOWED, noMore)
                .when(new FollowUser(ANN, BEA))
                .expectEvents(FOLLOWED);
    }

    @Test
    void nobodyFollowsItself() {
        fixture.givenNoPriorActivity().when(new FollowUser(ANN, ANN)).expectException(Refusal.OwnFollower.class);
    }

    @Test
    void thereIsABoundToFavourites() {
        List<PostFavourited> many = LongStream.range(0, ReaderState.MOST)
                .mapToObj(n -> new PostFavourited(ANN, new UUID(n, n)))
                .toList();
        fixture.given(many).when(new FavouritePost(ANN, POST)).expectException(Refusal.TooMany.class);
        new AggregateTestFixture<>(Reader.class)
                .given(many)
                .when(new FavouritePost(ANN, new UUID(7, 7)))
                .expectNoEvents();
    }

    @Test
    void aChoiceThatRestsOnAnotherVersionIsRefused() {
        fixture.given(FOLLOWED)
                .when(new FavouritePost(ANN, POST), Map.of(ExpectedVersions.KEY, Set.of(7L)))
                .expectException(Refusal.VersionMoved.class);
    }
}
