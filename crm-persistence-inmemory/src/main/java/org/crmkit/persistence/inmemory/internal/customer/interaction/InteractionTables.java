package org.crmkit.persistence.inmemory.internal.customer.interaction;

import org.crmkit.customer.interaction.InteractionRepositories;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.persistence.inmemory.internal.engine.Tables;

/** The table of interactions. */
public interface InteractionTables extends Tables, InteractionRepositories {

    @Override
    default Interactions interactions() {
        return new InMemoryInteractions(transaction());
    }
}
