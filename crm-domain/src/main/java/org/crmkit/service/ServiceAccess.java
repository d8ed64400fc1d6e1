package org.crmkit.service;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.kernel.permission.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The access rules for service requests: the column "who" of the table in docs/model/service.md. A supervisor is a user with
 * {@link Permission#SERVICE_SUPERVISE}.
 */
final class ServiceAccess implements AccessRules<ServiceRequest, ServiceAction> {

    @Override
    public Permission permission(ServiceAction action) {
        return switch (action) {
            case CREATE, DELETE, RECORD_FEEDBACK -> Permission.SERVICE_CREATE;
            case REVISE -> Permission.SERVICE_REVISE;
            case CLOSE -> Permission.SERVICE_CLOSE;
            case PRIORITIZE, ASSIGN, REASSIGN, REOPEN -> Permission.SERVICE_SUPERVISE;
            case HANDLE -> Permission.SERVICE_HANDLE;
            case ASK_OPINION, TAKE_BACK_OPINION -> Permission.SERVICE_ASK_OPINION;
            case GIVE_OPINION -> Permission.SERVICE_OPINION;
        };
    }

    @Override
    public boolean allows(Actor actor, ServiceRequest found, ServiceAction action) {
        boolean creates = found.creator().equals(actor.id());
        boolean handles = actor.id().equals(found.assignee());
        return switch (action) {
            case CREATE, PRIORITIZE, ASSIGN, REASSIGN, REOPEN -> true;
            case REVISE, DELETE, CLOSE -> creates;
            case HANDLE, ASK_OPINION -> handles;
            case GIVE_OPINION -> found.opinions().openOf(actor.unit()).isPresent();
            case TAKE_BACK_OPINION ->
                found.opinions().open().stream().anyMatch(each -> each.askedBy().equals(actor.id()));
            case RECORD_FEEDBACK -> creates || handles;
        };
    }

    @Override
    public @Nullable Permission override(ServiceAction action) {
        return switch (action) {
            case REVISE, CLOSE, ASK_OPINION -> Permission.SERVICE_SUPERVISE;
            case CREATE,
                    PRIORITIZE,
                    DELETE,
                    ASSIGN,
                    REASSIGN,
                    GIVE_OPINION,
                    TAKE_BACK_OPINION,
                    HANDLE,
                    RECORD_FEEDBACK,
                    REOPEN -> null;
        };
    }

    /** A user who may give opinions also reads the requests about which the user's unit is asked. */
    @Override
    public Visibility reading(Actor actor, Permission permission) {
        Visibility scope = actor.visibility(permission);
        return scope instanceof Visibility.Everything || !actor.may(Permission.SERVICE_OPINION)
                ? scope
                : new Visibility.WithOpenOpinions(scope, actor.unit());
    }

    @Override
    public boolean isOwn(Actor actor, ServiceRequest found) {
        return actor.id().equals(found.creator()) || actor.id().equals(found.assignee());
    }
}
