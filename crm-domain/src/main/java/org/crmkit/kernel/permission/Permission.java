package org.crmkit.kernel.permission;

/** All permissions, each with a stable code; see docs/model/access.md. */
public enum Permission {
    /** See opportunities in lists and one by one. */
    OPPORTUNITY_READ("opportunity.read"),
    /** Open an opportunity. */
    OPPORTUNITY_OPEN("opportunity.open"),
    /** Revise an opportunity and move it to a stage. */
    OPPORTUNITY_REVISE("opportunity.revise"),
    /** Delete an opportunity of one's own. */
    OPPORTUNITY_DELETE("opportunity.delete"),
    /** Assign, reassign, withdraw and reopen opportunities: the permission of a supervisor of opportunities. */
    OPPORTUNITY_SUPERVISE("opportunity.supervise"),
    /** Plan the development of a customer and record results. */
    OPPORTUNITY_PLAN("opportunity.plan"),
    /** Work on opportunities: be assigned them, win and lose them. */
    OPPORTUNITY_WORK("opportunity.work"),
    /** Run expiry detection, which records the opportunities that have expired. */
    OPPORTUNITY_DETECT_EXPIRY("opportunity.detect-expiry"),
    /** See the stages of the pipeline. */
    PIPELINE_READ("pipeline.read"),
    /** Define the stages of the pipeline. */
    PIPELINE_DEFINE("pipeline.define"),
    /** See customers and their contacts. */
    CUSTOMER_READ("customer.read"),
    /** Register and revise customers and contacts. */
    CUSTOMER_EDIT("customer.edit"),
    /** Change customers that others manage: the permission of a supervisor of customers. */
    CUSTOMER_SUPERVISE("customer.supervise"),
    /** See service requests. */
    SERVICE_READ("service.read"),
    /** See the archived service requests of all users; see docs/model/service.md. */
    SERVICE_READ_ARCHIVE("service.read-archive"),
    /** Create service requests, delete one's own, and record feedback. */
    SERVICE_CREATE("service.create"),
    /** Revise new service requests: one's own, or those in the scope of a supervisor of service requests. */
    SERVICE_REVISE("service.revise"),
    /** Close service requests without feedback: one's own, or those in the scope of a supervisor of service requests. */
    SERVICE_CLOSE("service.close"),
    /** Assign, reassign, prioritize and reopen service requests: the permission of a supervisor of service requests. */
    SERVICE_SUPERVISE("service.supervise"),
    /** Handle service requests: be assigned them. */
    SERVICE_HANDLE("service.handle"),
    /** Ask units for their opinion about quality complaints: those that one handles, or those in the scope of a supervisor. */
    SERVICE_ASK_OPINION("service.ask-opinion"),
    /** Give the opinion of one's unit about quality complaints, and read these as long as the unit is asked. */
    SERVICE_OPINION("service.opinion"),
    /** Run overdue detection, which records the missed deadlines of service requests. */
    SERVICE_DETECT_OVERDUE("service.detect-overdue"),
    /** See the service levels of the tenant. */
    SERVICE_READ_LEVELS("service.read-levels"),
    /** Define the service levels of the tenant: its working calendar, and its rules. */
    SERVICE_DEFINE_LEVELS("service.define-levels"),
    /** See churn cases. */
    CHURN_READ("churn.read"),
    /** Defer churn cases and confirm the loss of one's own customers. */
    CHURN_HANDLE("churn.handle"),
    /**
     * Defer churn cases and confirm losses of other users' customers, and win lost customers back: the permission of a
     * supervisor of churn cases.
     */
    CHURN_SUPERVISE("churn.supervise"),
    /** Run churn detection, which opens churn cases. */
    CHURN_DETECT("churn.detect"),
    /** See orders. */
    ORDER_READ("order.read"),
    /** See products and stock. */
    PRODUCT_READ("product.read"),
    /** Feed orders, products and stock. */
    TRADE_FEED("trade.feed"),
    /** See the data dictionary. */
    DICTIONARY_READ("dictionary.read"),
    /** Add, change, retire and delete entries of the data dictionary. */
    DICTIONARY_EDIT("dictionary.edit"),
    /** Read reports. */
    REPORT_READ("report.read"),
    /** See users, roles and units. */
    ACCESS_READ("access.read"),
    /** Create users and units and give roles. */
    ACCESS_ADMINISTER("access.administer"),
    /** Give and take the super admin role. */
    ACCESS_MAKE_SUPER_ADMIN("access.make-super-admin"),
    /** Read the journal of the whole tenant. */
    JOURNAL_READ("journal.read");

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /** Returns the stable code, for example {@code opportunity.open}. */
    public String code() {
        return code;
    }

    /** Returns the part of the code before the dot, for example {@code opportunity}. */
    public String kind() {
        return code.substring(0, code.indexOf('.'));
    }
}
