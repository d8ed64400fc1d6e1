package org.crmkit.persistence.jpa.internal.customer.interaction;

import org.crmkit.customer.interaction.InteractionRepositories;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of interactions. */
public interface InteractionTables extends ContextTables, InteractionRepositories {

    @Override
    default Interactions interactions() {
        return new JpaInteractions(entityManager());
    }
}
