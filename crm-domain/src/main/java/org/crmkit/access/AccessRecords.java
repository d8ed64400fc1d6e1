package org.crmkit.access;

import org.crmkit.command.CommandRecords;

/** What this context reads and writes in a unit of work. */
public interface AccessRecords extends CommandRecords {

    /** Returns where users are kept. */
    Users users();

    /** Returns where org units are kept. */
    OrgUnits orgUnits();

    /** Returns who has how much open work. */
    OpenWork openWork();
}
