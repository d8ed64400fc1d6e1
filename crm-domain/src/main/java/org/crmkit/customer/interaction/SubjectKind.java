package org.crmkit.customer.interaction;

import java.io.Serializable;
import java.util.regex.Pattern;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The kind of record that an interaction may be about: the name of its aggregate type. The kinds named here are those of the
 * contexts that CRM Kit begins with; another context declares its kind in its {@link SubjectSource}.
 *
 * @param code lower-case letters and hyphens, 1 to {@value #MAX} characters, beginning with a letter
 */
@ValueObject
public record SubjectKind(String code) implements Comparable<SubjectKind>, Serializable {

    /** The longest code, in characters. */
    public static final int MAX = 40;

    // before the constants, whose constructor uses it
    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0," + (MAX - 1) + "}");

    /** 销售机会: an opportunity for the customer, or one that led to the customer. */
    public static final SubjectKind OPPORTUNITY = new SubjectKind("opportunity");

    /** 客户服务: a service request of the customer. */
    public static final SubjectKind SERVICE_REQUEST = new SubjectKind("service");

    /** Rejects any other form with an {@link InvalidInputException}. */
    public SubjectKind {
        Required.of("kind", code);
        if (!FORM.matcher(code).matches()) {
            throw InvalidInputException.of("kind", "malformed", FORM.pattern());
        }
    }

    /** Returns the record of this kind with an id, such as {@code SubjectKind.OPPORTUNITY.of(opportunity.id())}. */
    public InteractionSubject of(Id id) {
        return new InteractionSubject(this, Required.of("id", id).value());
    }

    @Override
    public int compareTo(SubjectKind other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
