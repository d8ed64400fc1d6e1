package org.crmkit.customer.timeline;

import org.crmkit.kernel.permission.Permission;

/** The kind of a timeline item. */
public enum TimelineKind {
    /** 交往记录: an interaction, at the time when it took place. */
    INTERACTION(Permission.CUSTOMER_READ),
    /** 销售机会: an opportunity for the customer, or one that led to the customer, at the time when it was opened. */
    OPPORTUNITY(Permission.OPPORTUNITY_READ),
    /** 客户服务: a service request, at the time when it was created. */
    SERVICE_REQUEST(Permission.SERVICE_READ),
    /** 历史订单: an order, at the beginning of its day in the zone of the tenant. */
    ORDER(Permission.ORDER_READ),
    /** 客户流失: a churn case, at the time when it was opened. */
    CHURN_CASE(Permission.CHURN_READ);

    private final Permission permission;

    TimelineKind(Permission permission) {
        this.permission = permission;
    }

    /** Returns the permission that is required to see such records. */
    public Permission permission() {
        return permission;
    }
}
