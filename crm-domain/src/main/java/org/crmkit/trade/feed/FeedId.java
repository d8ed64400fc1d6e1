package org.crmkit.trade.feed;

import java.util.UUID;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a batch of the feed.
 *
 * @param value the bare UUID
 */
@ValueObject
public record FeedId(UUID value) implements Id {

    /** Rejects null with an {@link org.crmkit.kernel.error.InvalidInputException}. */
    public FeedId {
        Required.of("id", value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
