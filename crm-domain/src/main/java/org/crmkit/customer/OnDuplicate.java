package org.crmkit.customer;

import org.crmkit.internal.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * What to do if there are customers of the same name.
 *
 * @param existing the number of the existing customer to use; null for none
 * @param anyway whether to create a further customer of the same name
 */
public record OnDuplicate(@Nullable CustomerNumber existing, boolean anyway) {

    /** The command fails if there are customers of the same name. */
    public static OnDuplicate fail() {
        return new OnDuplicate(null, false);
    }

    /** The command uses an existing customer. */
    public static OnDuplicate useExisting(CustomerNumber number) {
        return new OnDuplicate(Required.of("number", number), false);
    }

    /** The command creates a further customer of the same name. */
    public static OnDuplicate createAnyway() {
        return new OnDuplicate(null, true);
    }
}
