package org.crmkit.reference;

import org.crmkit.actor.Actor;
import org.crmkit.actor.Right;
import org.crmkit.command.Access;

/** Who may do what to an entry of the data dictionary. */
final class EntryAccess implements Access<Entry, EntryAction> {

    @Override
    public Right right(EntryAction action) {
        return switch (action) {
            case ADD, REVISE, RETIRE, RESTORE, DELETE -> Right.REFERENCE_EDIT;
        };
    }

    @Override
    public boolean allows(Actor actor, Entry found, EntryAction action) {
        return true;
    }
}
