package org.crmkit.customer;

import org.crmkit.internal.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * What to do if there are customers of the same name, or contacts of the customer that may be the same person.
 *
 * @param existing the number of the existing customer to use; null for none
 * @param anyway whether to create a further customer of the same name, or a further contact
 */
public record OnDuplicate(@Nullable CustomerNumber existing, boolean anyway) {

    /** The command fails if there are such records. */
    public static OnDuplicate fail() {
        return new OnDuplicate(null, false);
    }

    /** The command uses an existing customer. */
    public static OnDuplicate useExisting(CustomerNumber number) {
        return new OnDuplicate(Required.of("number", number), false);
    }

    /** The command creates a further customer of the same name, or a further contact. */
    public static OnDuplicate createAnyway() {
        return new OnDuplicate(null, true);
    }
}
