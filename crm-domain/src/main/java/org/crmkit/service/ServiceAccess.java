package org.crmkit.service;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;
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
        };
    }

    @Override
    public boolean allows(Actor actor, ServiceRequest found, ServiceAction action) {
        boolean creates = found.creator().equals(actor.id());
        boolean handles = actor.id().equals(found.assignee());
        return switch (action) {
            case CREATE, PRIORITIZE, ASSIGN, REASSIGN, REOPEN -> true;
            case REVISE, DELETE, CLOSE -> creates;
            case HANDLE -> handles;
            case RECORD_FEEDBACK -> creates || handles;
        };
    }

    @Override
    public @Nullable Permission override(ServiceAction action) {
        return switch (action) {
            case REVISE, CLOSE -> Permission.SERVICE_SUPERVISE;
            case CREATE, PRIORITIZE, DELETE, ASSIGN, REASSIGN, HANDLE, RECORD_FEEDBACK, REOPEN -> null;
        };
    }
}
