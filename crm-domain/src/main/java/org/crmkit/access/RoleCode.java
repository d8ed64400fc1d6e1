package org.crmkit.access;

import java.io.Serializable;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The stable name of a role.
 *
 * @param value for example {@code sales-supervisor}
 */
@ValueObject
public record RoleCode(String value) implements Comparable<RoleCode>, Serializable {

    /** May do everything that lifecycles allow. The commands of a super admin are journalled like those of all users. */
    public static final RoleCode SUPER_ADMIN = new RoleCode("super-admin");

    /** Creates users, gives roles and maintains the data dictionary; sees no business records. */
    public static final RoleCode SYSTEM_ADMIN = new RoleCode("system-admin");

    /** Leads the customer managers of a unit and of those below it. */
    public static final RoleCode SALES_SUPERVISOR = new RoleCode("sales-supervisor");

    /** Develops and looks after customers of their own. */
    public static final RoleCode CUSTOMER_MANAGER = new RoleCode("customer-manager");

    /** Reads reports about everything. */
    public static final RoleCode EXECUTIVE = new RoleCode("executive");

    /** Gives the opinion of a unit about quality complaints, as an expert in production, research or sales. */
    public static final RoleCode SPECIALIST = new RoleCode("specialist");

    /** The longest code, in characters. */
    public static final int MAX = 64;

    /** Validates the code. A code that is too long is rejected without further checks. */
    public RoleCode {
        value = Text.required("role", value, MAX);
    }

    @Override
    public int compareTo(RoleCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
