package org.crmkit.persistence.jpa.internal.customer;

import org.crmkit.kernel.permission.Visibility;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;

/**
 * The name of a customer {@code c} in a query. A customer within a visibility is shown by name, any other customer by number; the
 * query itself decides. The query contains {@code {customerName}} where the name is selected, and ends with its joins. {@link #set}
 * sets its parameters.
 */
public final class CustomerName {

    private static final String PLACE = "{customerName}";

    private static final String MARK = "OfName";

    private static final String VISIBLE = " left join CustomerRow v on v.key = c.key and ";

    private CustomerName() {}

    /** Returns the query with the name expression and the join that it needs. */
    public static String in(String query, Visibility visibility) {
        return seesAll(visibility)
                ? query.replace(PLACE, "c.name")
                : query.replace(PLACE, "coalesce(v.name, c.number)")
                        + VISIBLE
                        + VisibilityCondition.marked(visibility, MARK, "v.creator", "v.manager");
    }

    /** Sets the parameters of {@link #in}. */
    public static JpqlQuery set(JpqlQuery clauses, Visibility visibility) {
        return VisibilityCondition.set(clauses, visibility, MARK);
    }

    /** Returns the columns that a query must group by if it selects the name of each customer. */
    public static String group(Visibility visibility) {
        return seesAll(visibility) ? "c.name" : "v.name, c.number";
    }

    private static boolean seesAll(Visibility visibility) {
        return visibility instanceof Visibility.Everything;
    }
}
