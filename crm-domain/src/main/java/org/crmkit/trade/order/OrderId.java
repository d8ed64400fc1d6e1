package org.crmkit.trade.order;

import java.util.UUID;
import org.crmkit.internal.value.NameBasedIds;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of an order, derived from its external id.
 *
 * @param value the bare UUID
 */
@ValueObject
public record OrderId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public OrderId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static OrderId of(String text) {
        return new OrderId(Id.parse(text));
    }

    /** Returns the id of the order with an external id. */
    public static OrderId named(String externalId) {
        return new OrderId(NameBasedIds.of("order", Required.of("externalId", externalId)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
