package org.crmkit.trade;

import java.util.UUID;
import org.crmkit.value.Id;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The identity of a batch that was fed.
 *
 * @param value the bare UUID
 */
@ValueObject
public record FeedId(UUID value) implements Id {

    @Override
    public String toString() {
        return value.toString();
    }
}
