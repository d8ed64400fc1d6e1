package org.crmkit.customer.interaction;

import java.time.Instant;
import org.crmkit.kernel.query.SortField;

/** The sort fields of interactions. */
public enum InteractionSort implements SortField<InteractionSummary> {
    /** When they took place. */
    AT;

    @Override
    public Comparable<?> key(InteractionSummary interaction) {
        return interaction.at();
    }

    @Override
    public Class<? extends Comparable<?>> keyType() {
        return Instant.class;
    }
}
