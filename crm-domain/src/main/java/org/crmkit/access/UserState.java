package org.crmkit.access;

import org.crmkit.kernel.aggregate.ReferenceTarget;
import org.crmkit.kernel.lifecycle.Lifecycle;

/** Whether a user may act. */
public enum UserState implements ReferenceTarget.State {
    /** May act. */
    ENABLED,
    /** May not act; existing records of the user remain. */
    DISABLED;

    /** The lifecycle of a user. */
    public static final Lifecycle<UserState, UserAction> LIFECYCLE = Lifecycle.of(
                    "user", UserState.class, UserAction.class)
            .begins(UserAction.CREATE, ENABLED)
            .stays(ENABLED, UserAction.GIVE_ROLES, UserAction.MOVE)
            .stays(DISABLED, UserAction.GIVE_ROLES, UserAction.MOVE)
            .moves(ENABLED, UserAction.DISABLE, DISABLED)
            .moves(DISABLED, UserAction.ENABLE, ENABLED)
            .build();

    /** Returns whether a user in this state may act. */
    public boolean isEnabled() {
        return this == ENABLED;
    }

    @Override
    public boolean acceptsReferences() {
        return isEnabled();
    }
}
