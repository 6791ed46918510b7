package dev.tidings.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.user.UserCommand.ChangeEmail;
import dev.tidings.command.user.UserCommand.ChangeUsername;
import dev.tidings.command.user.UserCommand.EraseUser;
import dev.tidings.command.user.UserCommand.GrantRole;
import dev.tidings.command.user.UserCommand.ProveEmail;
import dev.tidings.command.user.UserCommand.RegisterUser;
import dev.tidings.command.user.UserCommand.RevokeRole;
import dev.tidings.command.user.UserCommand.RevokeVerification;
import dev.tidings.command.user.UserCommand.VerifyUser;
import dev.tidings.events.Role;
import dev.tidings.events.SealedText;
import dev.tidings.events.UserEvent.EmailChanged;
import dev.tidings.events.UserEvent.EmailProved;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.events.UserEvent.UsernameChanged;
import dev.tidings.events.personaldata.PersonalDataKey;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class UserTest {

    private static final UUID ANN = UUID.fromString("01985c60-0000-7000-8000-00000000000a");
    private static final UUID ROOT = UUID.fromString("01985c60-0000-7000-8000-00000000000b");
    private static final PersonalDataKey KEY = new PersonalDataKey(new byte[32]);
    private static final SealedText NAME = KEY.seal("ann");
    private static final SealedText ADDRESS = KEY.seal("ann@example.org");
    private static final UserRegistered REGISTERED = new UserRegistered(ANN, NAME, ADDRESS);

    private final AggregateTestFixture<User> fixture = new AggregateTestFixture<>(User.class);

    @Test
    void registeringBringsAUserIntoBeing() {
        fixture.givenNoPriorActivity()
                .when(new RegisterUser(ANN, NAME, ADDRESS))
                .expectEvents(REGISTERED)
                .expectResultMessagePayload(0L);
    }

    @Test
    void anAuthorWithoutAnAddressIsAUserToo() {
        fixture.givenNoPriorActivity()
                .when(new RegisterUser(ANN, NAME, null))
                .expectEvents(new UserRegistered(ANN, NAME, null));
    }

    @Test
    void whoNeverRegisteredCannotBeVerified() {
        fixture.givenNoPriorActivity().when(new VerifyUser(ANN)).expectException(AggregateNotFoundException.class);
    }

    @Test
    void verifyingAnUnverifiedUserVerifiesIt() {
        fixture.given(REGISTERED)
                .when(new VerifyUser(ANN))
                .expectEvents(new UserVerified(ANN))
                .expectResultMessagePayload(1L);
    }

    @Test
    void verifyingAVerifiedUserChangesNothing() {
        fixture.given(REGISTERED, new UserVerified(ANN))
                .when(new VerifyUser(ANN))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void aVerificationCanBeRevokedOnce() {
        fixture.given(REGISTERED, new UserVerified(ANN))
                .when(new RevokeVerification(ANN))
                .expectEvents(new UserVerificationRevoked(ANN));
        new AggregateTestFixture<>(User.class)
                .given(REGISTERED, new UserVerified(ANN), new UserVerificationRevoked(ANN))
                .when(new RevokeVerification(ANN))
                .expectNoEvents();
    }

    @Test
    void anotherUsernameTakesThePlaceOfTheOld() {
        SealedText other = KEY.seal("anna");
        fixture.given(REGISTERED)
                .when(new ChangeUsername(ANN, other, KEY))
                .expectEvents(new UsernameChanged(ANN, other));
    }

    @Test
    void theSameUsernameSealedAnewChangesNothing() {
        SealedText sealedAnew = KEY.seal("ann");
        assertThat(sealedAnew).isNotEqualTo(NAME);
        fixture.given(REGISTERED).when(new ChangeUsername(ANN, sealedAnew, KEY)).expectNoEvents();
    }

    @Test
    void aUsernameInOtherCaseIsAnotherUsername() {
        SealedText other = KEY.seal("Ann");
        fixture.given(REGISTERED)
                .when(new ChangeUsername(ANN, other, KEY))
                .expectEvents(new UsernameChanged(ANN, other));
    }

    @Test
    void anAddressCanBeAddedAndChanged() {
        SealedText other = KEY.seal("a@example.org");
        fixture.given(new UserRegistered(ANN, NAME, null))
                .when(new ChangeEmail(ANN, other, KEY))
                .expectEvents(new EmailChanged(ANN, other));
        new AggregateTestFixture<>(User.class)
                .given(REGISTERED)
                .when(new ChangeEmail(ANN, KEY.seal("ann@example.org"), KEY))
                .expectNoEvents();
    }

    @Test
    void aRoleIsGrantedOnce() {
        fixture.given(REGISTERED)
                .when(new GrantRole(ANN, Role.OPERATOR))
                .expectEvents(new RoleGranted(ANN, Role.OPERATOR));
        new AggregateTestFixture<>(User.class)
                .given(REGISTERED, new RoleGranted(ANN, Role.OPERATOR))
                .when(new GrantRole(ANN, Role.OPERATOR))
                .expectNoEvents();
    }

    @Test
    void aRoleThatIsNotHeldNeedsNoRevoking() {
        fixture.given(REGISTERED, new RoleGranted(ANN, Role.OPERATOR))
                .when(new RevokeRole(ANN, Role.ADMIN, ROOT))
                .expectNoEvents();
    }

    @Test
    void anotherAdministratorRevokesARole() {
        fixture.given(REGISTERED, new RoleGranted(ANN, Role.ADMIN))
                .when(new RevokeRole(ANN, Role.ADMIN, ROOT))
                .expectEvents(new RoleRevoked(ANN, Role.ADMIN));
    }

    @Test
    void noAdministratorRevokesItsOwnRole() {
        fixture.given(REGISTERED, new RoleGranted(ANN, Role.ADMIN))
                .when(new RevokeRole(ANN, Role.ADMIN, ANN))
                .expectException(Refusal.OwnAdminRole.class);
    }

    @Test
    void erasingAUserIsTheLastThingThatHappensToIt() {
        fixture.given(REGISTERED).when(new EraseUser(ANN, ANN)).expectEvents(new UserErased(ANN));
        new AggregateTestFixture<>(User.class)
                .given(REGISTERED, new UserErased(ANN))
                .when(new EraseUser(ANN, ROOT))
                .expectException(Refusal.NotFound.class);
    }

    @Test
    void anotherAdministratorErasesAnAdministrator() {
        fixture.given(REGISTERED, new RoleGranted(ANN, Role.ADMIN))
                .when(new EraseUser(ANN, ROOT))
                .expectEvents(new UserErased(ANN));
    }

    @Test
    void noAdministratorErasesItself() {
        fixture.given(REGISTERED, new RoleGranted(ANN, Role.ADMIN))
                .when(new EraseUser(ANN, ANN))
                .expectException(Refusal.OwnAdminRole.class);
    }

    @Test
    void anErasedUserIsGone() {
        fixture.given(REGISTERED, new UserErased(ANN))
                .when(new VerifyUser(ANN))
                .expectException(Refusal.NotFound.class);
    }

    @Test
    void aCommandIsRefusedWhenTheStreamMovedOn() {
        fixture.given(REGISTERED, new UserVerified(ANN))
                .when(new RevokeVerification(ANN), Map.of(ExpectedVersions.KEY, Set.of(0L)))
                .expectException(Refusal.VersionMoved.class);
    }

    @Test
    void aCommandIsCarriedOutAtTheVersionThatItExpects() {
        fixture.given(REGISTERED, new UserVerified(ANN))
                .when(new RevokeVerification(ANN), Map.of(ExpectedVersions.KEY, Set.of(0L, 1L)))
                .expectEvents(new UserVerificationRevoked(ANN));
    }

    @Test
    void anAddressIsProvedOnce() {
        fixture.given(REGISTERED)
                .when(new ProveEmail(ANN, KEY.seal("ann@example.org"), KEY))
                .expectEvents(new EmailProved(ANN));
        new AggregateTestFixture<>(User.class)
                .given(REGISTERED, new EmailProved(ANN))
                .when(new ProveEmail(ANN, KEY.seal("ann@example.org"), KEY))
                .expectNoEvents();
    }

    @Test
    void anotherAddressIsToBeProvedAnew() {
        SealedText other = KEY.seal("ann@example.net");
        fixture.given(REGISTERED, new EmailProved(ANN), new EmailChanged(ANN, other))
                .when(new ProveEmail(ANN, other, KEY))
                .expectEvents(new EmailProved(ANN));
    }

    @Test
    void anAddressThatTheUserHasNoMoreIsNotProved() {
        fixture.given(REGISTERED, new EmailChanged(ANN, KEY.seal("ann@example.net")))
                .when(new ProveEmail(ANN, ADDRESS, KEY))
                .expectException(Refusal.NotFound.class)
                .expectNoEvents();
    }
}
