package org.crmkit.service.level;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;

/** The access rules for the service levels of a tenant. */
final class ServiceLevelAccess implements AccessRules<ServiceLevelAgreement, ServiceLevelAction> {

    @Override
    public Permission permission(ServiceLevelAction action) {
        return switch (action) {
            case DEFINE -> Permission.SERVICE_DEFINE_LEVELS;
        };
    }

    @Override
    public boolean allows(Actor actor, ServiceLevelAgreement found, ServiceLevelAction action) {
        return true;
    }
}
