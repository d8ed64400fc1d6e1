package org.crmkit.access;

import org.crmkit.kernel.command.CommandRepositories;

/** The repositories of this context in a unit of work. */
public interface AccessRepositories extends CommandRepositories {

    /** Returns the repository of users. */
    Users users();

    /** Returns the port for the names of users. */
    UserNames userNames();

    /** Returns the repository of org units. */
    OrgUnits orgUnits();
}
