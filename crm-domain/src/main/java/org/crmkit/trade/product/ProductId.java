package org.crmkit.trade.product;

import java.util.UUID;
import org.crmkit.internal.value.NameBasedIds;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a product, derived from its external id.
 *
 * @param value the bare UUID
 */
@ValueObject
public record ProductId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public ProductId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static ProductId of(String text) {
        return new ProductId(Id.parse(text));
    }

    /** Returns the id of the product with an external id. */
    public static ProductId named(String externalId) {
        return new ProductId(NameBasedIds.of("product", Required.of("externalId", externalId)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
