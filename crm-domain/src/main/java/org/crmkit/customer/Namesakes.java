package org.crmkit.customer;

import org.crmkit.value.Required;
import org.jspecify.annotations.Nullable;

/**
 * What an actor says about customers who have the same name already.
 *
 * @param link the number of the one that is meant; null if none is
 * @param further whether a further customer of that name is wanted
 */
public record Namesakes(@Nullable CustomerNumber link, boolean further) {

    /** Nothing is said: if there are any, ask. */
    public static Namesakes ask() {
        return new Namesakes(null, false);
    }

    /** One of them is meant. */
    public static Namesakes link(CustomerNumber number) {
        return new Namesakes(Required.of("number", number), false);
    }

    /** This is another customer, who only has the same name. */
    public static Namesakes another() {
        return new Namesakes(null, true);
    }
}
