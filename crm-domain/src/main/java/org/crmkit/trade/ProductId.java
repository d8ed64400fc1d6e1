package org.crmkit.trade;

import java.util.UUID;
import org.crmkit.value.Id;
import org.crmkit.value.NameBasedIds;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a product, made from its external id.
 *
 * @param value the bare UUID
 */
@ValueObject
public record ProductId(UUID value) implements Id {

    /** Reads an id from its text form; another one is an {@link org.crmkit.error.InvalidInputException}. */
    public static ProductId of(String text) {
        return new ProductId(Id.parse(text));
    }

    /** Returns the id of a product that the other system knows by an external id. */
    public static ProductId named(String externalId) {
        return new ProductId(NameBasedIds.of("product", externalId));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
