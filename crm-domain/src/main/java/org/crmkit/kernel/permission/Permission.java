package org.crmkit.kernel.permission;

import java.util.regex.Pattern;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The permission to do something, named by a stable code. The constants are the permissions of CRM Kit, see docs/model/access.md. A
 * host declares permissions of its own, whose codes begin with {@code app.}, see
 * {@link org.crmkit.Crm.Builder#permission(String)}.
 *
 * @param code a module and a function, each of {@code a-z 0-9 -} and separated by a dot, for example {@code opportunity.open}; at
 *     most {@value #MAX} characters
 */
@ValueObject
public record Permission(String code) implements Comparable<Permission> {

    /** The longest code, in characters. */
    public static final int MAX = 64;

    /** The module of the permissions that hosts declare. */
    public static final String APP = "app";

    private static final String FORM = "module.function";

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    /** See opportunities in lists and one by one. */
    public static final Permission OPPORTUNITY_READ = new Permission("opportunity.read");

    /** Open an opportunity. */
    public static final Permission OPPORTUNITY_OPEN = new Permission("opportunity.open");

    /** Revise an opportunity and move it to a stage. */
    public static final Permission OPPORTUNITY_REVISE = new Permission("opportunity.revise");

    /** Delete an opportunity of one's own. */
    public static final Permission OPPORTUNITY_DELETE = new Permission("opportunity.delete");

    /** Assign, reassign, withdraw and reopen opportunities: the permission of a supervisor of opportunities. */
    public static final Permission OPPORTUNITY_SUPERVISE = new Permission("opportunity.supervise");

    /** Plan the development of a customer and record results. */
    public static final Permission OPPORTUNITY_PLAN = new Permission("opportunity.plan");

    /** Work on opportunities: be assigned them, win and lose them. */
    public static final Permission OPPORTUNITY_WORK = new Permission("opportunity.work");

    /** Run expiry detection, which records the opportunities that have expired. */
    public static final Permission OPPORTUNITY_DETECT_EXPIRY = new Permission("opportunity.detect-expiry");

    /** See the stages of the pipeline. */
    public static final Permission PIPELINE_READ = new Permission("pipeline.read");

    /** Define the stages of the pipeline. */
    public static final Permission PIPELINE_DEFINE = new Permission("pipeline.define");

    /** See customers and their contacts. */
    public static final Permission CUSTOMER_READ = new Permission("customer.read");

    /** Register and revise customers and contacts. */
    public static final Permission CUSTOMER_EDIT = new Permission("customer.edit");

    /** Change customers that others manage: the permission of a supervisor of customers. */
    public static final Permission CUSTOMER_SUPERVISE = new Permission("customer.supervise");

    /** See service requests. */
    public static final Permission SERVICE_READ = new Permission("service.read");

    /** See the archived service requests of all users; see docs/model/service.md. */
    public static final Permission SERVICE_READ_ARCHIVE = new Permission("service.read-archive");

    /** Create service requests, delete one's own, and record feedback. */
    public static final Permission SERVICE_CREATE = new Permission("service.create");

    /** Revise new service requests: one's own, or those in the scope of a supervisor of service requests. */
    public static final Permission SERVICE_REVISE = new Permission("service.revise");

    /** Close service requests without feedback: one's own, or those in the scope of a supervisor of service requests. */
    public static final Permission SERVICE_CLOSE = new Permission("service.close");

    /** Assign, reassign, prioritize and reopen service requests: the permission of a supervisor of service requests. */
    public static final Permission SERVICE_SUPERVISE = new Permission("service.supervise");

    /** Handle service requests: be assigned them. */
    public static final Permission SERVICE_HANDLE = new Permission("service.handle");

    /** Ask units for their opinion about quality complaints: those that one handles, or those in the scope of a supervisor. */
    public static final Permission SERVICE_ASK_OPINION = new Permission("service.ask-opinion");

    /** Give the opinion of one's unit about quality complaints, and read these as long as the unit is asked. */
    public static final Permission SERVICE_OPINION = new Permission("service.opinion");

    /** Run overdue detection, which records the missed deadlines of service requests. */
    public static final Permission SERVICE_DETECT_OVERDUE = new Permission("service.detect-overdue");

    /** See the service levels of the tenant. */
    public static final Permission SERVICE_READ_LEVELS = new Permission("service.read-levels");

    /** Define the service levels of the tenant: its working calendar, and its rules. */
    public static final Permission SERVICE_DEFINE_LEVELS = new Permission("service.define-levels");

    /** See churn cases. */
    public static final Permission CHURN_READ = new Permission("churn.read");

    /** Defer churn cases and confirm the loss of one's own customers. */
    public static final Permission CHURN_HANDLE = new Permission("churn.handle");

    /**
     * Defer churn cases and confirm losses of other users' customers, and win lost customers back: the permission of a
     * supervisor of churn cases.
     */
    public static final Permission CHURN_SUPERVISE = new Permission("churn.supervise");

    /** Run churn detection, which opens churn cases. */
    public static final Permission CHURN_DETECT = new Permission("churn.detect");

    /** See orders. */
    public static final Permission ORDER_READ = new Permission("order.read");

    /** See products and stock. */
    public static final Permission PRODUCT_READ = new Permission("product.read");

    /** Feed orders, products and stock. */
    public static final Permission TRADE_FEED = new Permission("trade.feed");

    /** See the data dictionary. */
    public static final Permission DICTIONARY_READ = new Permission("dictionary.read");

    /** Add, change, retire and delete entries of the data dictionary. */
    public static final Permission DICTIONARY_EDIT = new Permission("dictionary.edit");

    /** Read reports. */
    public static final Permission REPORT_READ = new Permission("report.read");

    /** See users, roles and units. */
    public static final Permission ACCESS_READ = new Permission("access.read");

    /** Create users and units and give roles. */
    public static final Permission ACCESS_ADMINISTER = new Permission("access.administer");

    /** Give and take the super admin role. */
    public static final Permission ACCESS_MAKE_SUPER_ADMIN = new Permission("access.make-super-admin");

    /** Read the journal of the whole tenant. */
    public static final Permission JOURNAL_READ = new Permission("journal.read");

    /**
     * Rejects a code of another form with an {@link InvalidInputException}: {@code required}, {@code too-long} or
     * {@code malformed}.
     */
    public Permission {
        Required.of("permission", code);
        if (code.length() > MAX) {
            throw InvalidInputException.of("permission", "too-long", MAX);
        }
        if (!CODE.matcher(code).matches()) {
            throw InvalidInputException.of("permission", "malformed", FORM);
        }
    }

    /** Returns the part of the code before the first dot, for example {@code opportunity}. */
    public String kind() {
        return code.substring(0, code.indexOf('.'));
    }

    /** Returns whether a host has declared the permission: its code begins with {@code app.}. */
    public boolean isOfHost() {
        return kind().equals(APP);
    }

    @Override
    public int compareTo(Permission other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
