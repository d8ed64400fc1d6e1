package org.crmkit.access;

import org.crmkit.command.CommandRepositories;

/** What this context reads and writes in a unit of work. */
public interface AccessRepositories extends CommandRepositories {

    /** Returns where users are kept. */
    Users users();

    /** Returns where org units are kept. */
    OrgUnits orgUnits();

    /** Returns who has how much open work. */
    UserReferences userReferences();
}
