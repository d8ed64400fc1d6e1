package org.crmkit.persistence.jpa.internal.customer.interaction;

import java.util.UUID;
import org.crmkit.customer.interaction.InteractionId;

/** Converts the small values of interactions to column values and back. */
final class InteractionValues {

    private InteractionValues() {}

    static InteractionId interaction(UUID id) {
        return new InteractionId(id);
    }
}
