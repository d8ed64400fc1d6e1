package org.crmkit.dictionary;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The type of an entry. The records of CRM Kit use the types named here. A host may add types of its own.
 *
 * @param code lower-case letters, digits and hyphens, 1 to {@value #MAX} characters, beginning with a letter
 */
@ValueObject
public record EntryType(String code) implements Comparable<EntryType>, Serializable {

    /** The longest code, in characters. */
    public static final int MAX = 40;

    // before the constants, whose constructor uses it
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0," + (MAX - 1) + "}");

    /** 客户等级: the importance of a customer. */
    public static final EntryType CUSTOMER_LEVEL = new EntryType("customer-level");

    /** 地区: the region of a customer. */
    public static final EntryType REGION = new EntryType("region");

    /** 行业: the industry of a customer. */
    public static final EntryType INDUSTRY = new EntryType("industry");

    /** 客户来源: how a customer was found. */
    public static final EntryType CUSTOMER_SOURCE = new EntryType("customer-source");

    /** 企业规模: the size of a customer. */
    public static final EntryType COMPANY_SIZE = new EntryType("company-size");

    /** 联系人类别: the role of a contact in purchases. */
    public static final EntryType CONTACT_CLASS = new EntryType("contact-class");

    /** 交往类型: the kind of an interaction. */
    public static final EntryType INTERACTION_KIND = new EntryType("interaction-kind");

    /** 机会来源: the source of an opportunity. */
    public static final EntryType OPPORTUNITY_SOURCE = new EntryType("opportunity-source");

    /** 服务类型: the subject of a service request. */
    public static final EntryType SERVICE_TYPE = new EntryType("service-type");

    /** 服务关闭原因: why a service request was closed without feedback. */
    public static final EntryType SERVICE_CLOSING_REASON = new EntryType("service-closing-reason");

    /** 质量原因: the cause of a quality complaint. */
    public static final EntryType QUALITY_CAUSE = new EntryType("quality-cause");

    /** Rejects any other form with an {@link InvalidInputException}. */
    public EntryType {
        Required.of("type", code);
        if (!FORM.matcher(code).matches()) {
            throw InvalidInputException.of("type", "malformed", FORM.pattern());
        }
    }

    @Override
    public int compareTo(EntryType other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
