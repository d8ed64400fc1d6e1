package org.crmkit.trade.stock;

import java.util.UUID;
import org.crmkit.internal.value.NameBasedIds;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a stock level, derived from product, warehouse and location.
 *
 * @param value the bare UUID
 */
@ValueObject
public record StockId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public StockId {
        Required.of("id", value);
    }

    /** Parses the text form of an id; an invalid text is rejected with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public static StockId of(String text) {
        return new StockId(Id.parse(text));
    }

    /** Returns the id of the stock level of a product at a location. */
    public static StockId named(String product, String warehouse, @Nullable String location) {
        return new StockId(NameBasedIds.of("stock", product, warehouse, location));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
