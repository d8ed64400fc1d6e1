package org.crmkit.testkit.customer.interaction;

import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionAction;
import org.crmkit.testkit.support.Matrix;
import org.crmkit.testkit.world.World;

/** Any action on an interaction, executed at the desk. */
public final class InteractionActionPlayer implements Matrix.Game<InteractionAction, Interaction> {

    @Override
    public Set<InteractionAction> unforetold() {
        return Set.of(InteractionAction.RECORD);
    }

    @Override
    public Interaction ready(World world, InteractionAction action, CrmSession owner) {
        return world.anInteraction(owner, world.aCustomer(owner));
    }

    /** To record is to record another interaction with the same customer. */
    @Override
    public void play(World world, CrmSession who, InteractionAction action, Interaction record) {
        Customer customer = world.root().customers().get(record.customer());
        switch (action) {
            case RECORD -> world.anInteraction(who, customer);
            case REVISE -> who.interactions().revise(record.id(), world.met("Met again", customer));
            case REMOVE -> who.interactions().remove(record.id());
        }
    }

    @Override
    public Set<InteractionAction> allowed(CrmSession who, Interaction record) {
        return who.interactions().allowedActions(record.id());
    }

    @Override
    public Interaction now(World world, Interaction record) {
        return world.root().interactions().get(record.id());
    }
}
