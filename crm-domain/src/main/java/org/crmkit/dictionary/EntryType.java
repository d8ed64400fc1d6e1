package org.crmkit.dictionary;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * What an entry is a value of. The types named here are asked for by the records of CRM Kit; a host may keep types of its
 * own beside them.
 *
 * @param code lower-case letters, digits and hyphens, 1 to {@value #MAX} characters, beginning with a letter
 */
@ValueObject
public record EntryType(String code) implements Comparable<EntryType>, Serializable {

    /** The longest code, in characters. */
    public static final int MAX = 40;

    // before the constants, whose constructor uses it
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0," + (MAX - 1) + "}");

    /** 客户等级: how much a customer matters. */
    public static final EntryType CUSTOMER_LEVEL = new EntryType("customer-level");

    /** 地区: where a customer is. */
    public static final EntryType REGION = new EntryType("region");

    /** 机会来源: where an opportunity came from. */
    public static final EntryType OPPORTUNITY_SOURCE = new EntryType("opportunity-source");

    /** 服务类型: what a service request is about. */
    public static final EntryType SERVICE_TYPE = new EntryType("service-type");

    /** Refuses any other form with an {@link InvalidInputException}. */
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
