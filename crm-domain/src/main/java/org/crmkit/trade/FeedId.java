package org.crmkit.trade;

import java.util.UUID;
import org.crmkit.value.Id;
import org.crmkit.value.Required;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a batch of the feed.
 *
 * @param value the bare UUID
 */
@ValueObject
public record FeedId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.error.InvalidInputException}. */
    public FeedId {
        Required.of("id", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
