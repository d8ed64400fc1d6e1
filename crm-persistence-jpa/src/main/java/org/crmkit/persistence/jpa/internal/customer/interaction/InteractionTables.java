package org.crmkit.persistence.jpa.internal.customer.interaction;

import java.util.List;
import org.crmkit.customer.interaction.InteractionRepositories;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of interactions. */
public interface InteractionTables extends ContextTables, InteractionRepositories {

    List<Class<?>> ROWS = List.of(InteractionRow.class);

    @Override
    default Interactions interactions() {
        return new JpaInteractions(entityManager());
    }
}
