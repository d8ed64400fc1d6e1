package org.crmkit.customer;

import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * What an actor says about customers who have the same name already.
 *
 * @param existing the number of the one that is meant; null if none is
 * @param anyway whether a further customer of that name is wanted
 */
public record OnDuplicate(@Nullable CustomerNumber existing, boolean anyway) {

    /** Nothing is said: if there are any, ask. */
    public static OnDuplicate fail() {
        return new OnDuplicate(null, false);
    }

    /** One of them is meant. */
    public static OnDuplicate useExisting(CustomerNumber number) {
        return new OnDuplicate(Required.of("number", number), false);
    }

    /** This is another customer, who only has the same name. */
    public static OnDuplicate createAnyway() {
        return new OnDuplicate(null, true);
    }
}
