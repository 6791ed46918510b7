package dev.tidings.command.user;

import static org.axonframework.modelling.command.AggregateCreationPolicy.ALWAYS;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.tidings.command.change.CacheableAggregate;
import dev.tidings.command.change.ExpectedVersions;
import dev.tidings.command.change.Refusal;
import dev.tidings.command.user.UserCommand.ChangeEmail;
import dev.tidings.command.user.UserCommand.ChangeProfile;
import dev.tidings.command.user.UserCommand.ChangeUsername;
import dev.tidings.command.user.UserCommand.EraseUser;
import dev.tidings.command.user.UserCommand.GrantRole;
import dev.tidings.command.user.UserCommand.ProveEmail;
import dev.tidings.command.user.UserCommand.RegisterUser;
import dev.tidings.command.user.UserCommand.RestoreUser;
import dev.tidings.command.user.UserCommand.RevokeRole;
import dev.tidings.command.user.UserCommand.RevokeVerification;
import dev.tidings.command.user.UserCommand.SuspendUser;
import dev.tidings.command.user.UserCommand.VerifyUser;
import dev.tidings.events.Role;
import dev.tidings.events.SealedText;
import dev.tidings.events.UserEvent;
import dev.tidings.events.UserEvent.EmailChanged;
import dev.tidings.events.UserEvent.EmailProved;
import dev.tidings.events.UserEvent.ProfileChanged;
import dev.tidings.events.UserEvent.RoleGranted;
import dev.tidings.events.UserEvent.RoleRevoked;
import dev.tidings.events.UserEvent.UserErased;
import dev.tidings.events.UserEvent.UserRegistered;
import dev.tidings.events.UserEvent.UserRestored;
import dev.tidings.events.UserEvent.UserSuspended;
import dev.tidings.events.UserEvent.UserVerificationRevoked;
import dev.tidings.events.UserEvent.UserVerified;
import dev.tidings.events.UserEvent.UsernameChanged;
import dev.tidings.events.personaldata.PersonalDataKey;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** One user. A command that asks for what is so already changes nothing. Every command answers with the version. */
@AggregateRoot(type = "user")
@Revision("2") // Raised whenever its state has another form: older snapshots are passed over.
public class User implements CacheableAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable UUID userId;

    private UserState state = UserState.NONE;

    /** Axon makes a user out of its events. */
    protected User() {}

    @CommandHandlerInterceptor
    @Nullable
    Object guard(
            UserCommand command,
            @MetaDataValue(ExpectedVersions.KEY) @Nullable Set<Long> expectedVersions,
            InterceptorChain chain)
            throws Exception {
        if (!(command instanceof RegisterUser)) {
            if (!state.exists()) {
                throw new Refusal.NotFound("There is no such user.");
            }
            ExpectedVersions.check(expectedVersions, AggregateLifecycle.getVersion());
        }
        chain.proceed();
        return AggregateLifecycle.getVersion();
    }

    @CommandHandler
    @CreationPolicy(ALWAYS)
    long handle(RegisterUser command) {
        apply(new UserRegistered(command.userId(), command.username(), command.email()));
        return AggregateLifecycle.getVersion();
    }

    @CommandHandler
    void handle(VerifyUser command) {
        if (!state.verified()) {
            apply(new UserVerified(command.userId()));
        }
    }

    @CommandHandler
    void handle(RevokeVerification command) {
        if (state.verified()) {
            apply(new UserVerificationRevoked(command.userId()));
        }
    }

    @CommandHandler
    void handle(ChangeUsername command) {
        if (!isSame(state.username(), command.username(), command.key())) {
            apply(new UsernameChanged(command.userId(), command.username()));
        }
    }

    @CommandHandler
    void handle(ChangeEmail command) {
        if (!isSame(state.email(), command.email(), command.key())) {
            apply(new EmailChanged(command.userId(), command.email()));
        }
    }

    @CommandHandler
    void handle(ChangeProfile command) {
        if (!isSame(state.bio(), command.bio(), command.key())
                || !isSame(state.image(), command.image(), command.key())) {
            apply(new ProfileChanged(command.userId(), command.bio(), command.image()));
        }
    }

    @CommandHandler
    void handle(GrantRole command) {
        if (!state.roles().contains(command.role())) {
            apply(new RoleGranted(command.userId(), command.role()));
        }
    }

    @CommandHandler
    void handle(RevokeRole command) {
        if (command.role() == Role.ADMIN && command.by().equals(command.userId())) {
            throw new Refusal.OwnAdminRole();
        }
        if (state.roles().contains(command.role())) {
            apply(new RoleRevoked(command.userId(), command.role()));
        }
    }

    @CommandHandler
    void handle(EraseUser command) {
        if (state.roles().contains(Role.ADMIN) && command.by().equals(command.userId())) {
            throw new Refusal.OwnAdminRole();
        }
        apply(new UserErased(command.userId()));
    }

    @CommandHandler
    void handle(SuspendUser command) {
        if (command.by().equals(command.userId())) {
            throw new Refusal.OwnSuspension();
        }
        if (!state.suspended()) {
            apply(new UserSuspended(command.userId()));
        }
    }

    @CommandHandler
    void handle(RestoreUser command) {
        if (state.suspended()) {
            apply(new UserRestored(command.userId()));
        }
    }

    @CommandHandler
    void handle(ProveEmail command) {
        if (!isSame(state.email(), command.email(), command.key())) {
            throw new Refusal.NotFound("The user has another address by now.");
        }
        if (!state.emailProved()) {
            apply(new EmailProved(command.userId()));
        }
    }

    @Override
    public int bytes() {
        return FIXED_BYTES + state.bytes();
    }

    @EventSourcingHandler
    void on(UserEvent event) {
        userId = event.userId();
        state = state.after(event);
    }

    UserState state() {
        return state;
    }

    private static boolean isSame(@Nullable SealedText current, @Nullable SealedText wanted, PersonalDataKey key) {
        if (current == null || wanted == null) {
            return Objects.equals(current, wanted);
        }
        return key.open(current).equals(key.open(wanted));
    }
}
