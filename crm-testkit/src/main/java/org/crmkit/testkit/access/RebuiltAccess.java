package org.crmkit.testkit.access;

import org.crmkit.access.OrgUnit;
import org.crmkit.access.OrgUnitEvent;
import org.crmkit.access.User;
import org.crmkit.access.UserBuilder;
import org.crmkit.access.UserEvent;
import org.crmkit.access.UserState;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.testkit.rebuilding.Rebuilding;

/** Users and units as they are rebuilt from their events. */
final class RebuiltAccess {

    private RebuiltAccess() {}

    static Rebuilding<OrgUnit> units() {
        return Rebuilding.of(OrgUnit.class)
                .begins(
                        OrgUnitEvent.Created.class,
                        (event, entry) -> new OrgUnit(
                                event.unit(),
                                0,
                                event.name(),
                                event.parent(),
                                event.path(),
                                entry.actor(),
                                entry.at(),
                                entry.at()));
    }

    static Rebuilding<User> users() {
        return Rebuilding.of(User.class)
                .begins(
                        UserEvent.Created.class,
                        (event, entry) -> new User(
                                event.user(),
                                0,
                                event.name(),
                                event.realName(),
                                UserState.ENABLED,
                                event.roles(),
                                event.unit(),
                                event.validUntil(),
                                entry.actor(),
                                entry.at(),
                                entry.at()))
                .changes(
                        UserEvent.RolesGiven.class,
                        (was, event, entry) ->
                                changed(was, entry).roles(event.to()).build())
                .changes(
                        UserEvent.Moved.class,
                        (was, event, entry) ->
                                changed(was, entry).unit(event.to()).build())
                .changes(
                        UserEvent.Disabled.class,
                        (was, event, entry) ->
                                changed(was, entry).state(UserState.DISABLED).build())
                .changes(
                        UserEvent.Enabled.class,
                        (was, event, entry) ->
                                changed(was, entry).state(UserState.ENABLED).build())
                .changes(
                        UserEvent.Remained.class,
                        (was, event, entry) -> changed(was, entry).build());
    }

    private static UserBuilder changed(User was, JournalEntry entry) {
        return UserBuilder.builder(was).changedAt(entry.at());
    }
}
