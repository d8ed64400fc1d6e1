package org.crmkit.sales;

import java.util.Comparator;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.kernel.value.Text;

/**
 * The number of opportunities of an assignee.
 *
 * @param assignee the user who works on them
 * @param count their number, at least 1
 */
public record AssigneeCount(UserRef assignee, long count) {

    /** The highest number first; equal ones by the name of the assignee. */
    static final Comparator<AssigneeCount> RANKING = Comparator.comparingLong(AssigneeCount::count)
            .reversed()
            .thenComparing(each -> Text.sortKey(each.assignee().realName()))
            .thenComparing(each -> each.assignee().id().value());
}
