/**
 * Users, org units and roles: who exists, where they stand in the tree, and which rights that gives them in which data
 * scope (DOMAIN section 7). The five built-in roles are {@link org.crmkit.access.BuiltInRoles}; every command begins by
 * turning its user into an actor through {@link org.crmkit.access.ActorFinder}. System admins make users and give roles,
 * never to themselves and never the super admin role; the last one who can administer access stays.
 */
@NullMarked
package org.crmkit.access;

import org.jspecify.annotations.NullMarked;
