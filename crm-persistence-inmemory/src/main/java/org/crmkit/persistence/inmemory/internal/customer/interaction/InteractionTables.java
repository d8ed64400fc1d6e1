package org.crmkit.persistence.inmemory.internal.customer.interaction;

import java.util.stream.Stream;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionRepositories;
import org.crmkit.customer.interaction.Interactions;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;

/** The table of interactions. */
public interface InteractionTables extends Tables, InteractionRepositories {

    @Override
    default Interactions interactions() {
        return new InMemoryInteractions(transaction());
    }

    /** Returns all interactions. */
    static Stream<Interaction> interactions(Snapshot snapshot) {
        return snapshot.get(InMemoryInteractions.PART).all();
    }

    /** Returns the interactions with a customer. */
    static Stream<Interaction> interactionsWith(CustomerId customer, Snapshot snapshot) {
        return snapshot.get(InMemoryInteractions.PART).group(customer);
    }
}
