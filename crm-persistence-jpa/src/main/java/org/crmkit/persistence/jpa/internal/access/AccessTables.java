package org.crmkit.persistence.jpa.internal.access;

import org.crmkit.access.AccessRepositories;
import org.crmkit.access.OrgUnits;
import org.crmkit.access.UserNames;
import org.crmkit.access.Users;
import org.crmkit.persistence.jpa.internal.bulk.ContextTables;

/** The tables of users and org units. */
public interface AccessTables extends ContextTables, AccessRepositories {

    @Override
    default Users users() {
        return new JpaUsers(entityManager());
    }

    @Override
    default UserNames userNames() {
        return new JpaUserNames(entityManager());
    }

    @Override
    default OrgUnits orgUnits() {
        return new JpaOrgUnits(entityManager());
    }
}
