package org.crmkit.customer.timeline;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The kind of a timeline item. The kinds named here are those of the contexts that CRM Kit begins with; another context declares
 * its kind in its {@link TimelineSource}.
 *
 * @param code capital letters, digits and underscores, 1 to {@value #MAX} characters, beginning with a letter
 */
@ValueObject
public record TimelineKind(String code) implements Comparable<TimelineKind>, Serializable {

    /** The longest code, in characters. */
    public static final int MAX = 40;

    // before the constants, whose constructor uses it
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0," + (MAX - 1) + "}");

    /** 交往记录: an interaction, at the time when it took place. */
    public static final TimelineKind INTERACTION = new TimelineKind("INTERACTION");

    /** 销售机会: an opportunity for the customer, or one that led to the customer, at the time when it was opened. */
    public static final TimelineKind OPPORTUNITY = new TimelineKind("OPPORTUNITY");

    /** 客户服务: a service request, at the time when it was created. */
    public static final TimelineKind SERVICE_REQUEST = new TimelineKind("SERVICE_REQUEST");

    /** 历史订单: an order, at the beginning of its day in the zone of the tenant. */
    public static final TimelineKind ORDER = new TimelineKind("ORDER");

    /** 客户流失: a churn case, at the time when it was opened. */
    public static final TimelineKind CHURN_CASE = new TimelineKind("CHURN_CASE");

    /** Rejects any other form with an {@link InvalidInputException}. */
    public TimelineKind {
        Required.of("kind", code);
        if (!FORM.matcher(code).matches()) {
            throw InvalidInputException.of("kind", "malformed", FORM.pattern());
        }
    }

    @Override
    public int compareTo(TimelineKind other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
