/**
 * Users, org units and roles: which users exist, where they are in the tree of units, and which permissions that gives them
 * in which data scope; see docs/model/access.md. The built-in roles are {@link org.crmkit.access.BuiltInRoles}. Every
 * command begins with {@link org.crmkit.access.ActorFinder}, which turns the user into an actor. System admins create users
 * and give roles, but never to themselves and never the super admin role. The last user who can administer access cannot be
 * removed.
 */
@NullMarked
package org.crmkit.access;

import org.jspecify.annotations.NullMarked;
