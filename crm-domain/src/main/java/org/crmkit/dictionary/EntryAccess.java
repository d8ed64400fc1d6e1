package org.crmkit.dictionary;

import org.crmkit.internal.command.AccessRules;
import org.crmkit.kernel.permission.Actor;
import org.crmkit.kernel.permission.Permission;

/** The access rules of entries of the data dictionary. */
final class EntryAccess implements AccessRules<Entry, EntryAction> {

    @Override
    public Permission permission(EntryAction action) {
        return switch (action) {
            case ADD, REVISE, RETIRE, RESTORE, DELETE -> Permission.DICTIONARY_EDIT;
        };
    }

    @Override
    public boolean allows(Actor actor, Entry found, EntryAction action) {
        return true;
    }
}
