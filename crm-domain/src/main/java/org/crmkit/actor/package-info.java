/**
 * Who is acting and what they may: the actor, rights, data scopes and the visibility that follows from them. How an actor
 * comes by rights (users, roles, units) is the business of {@code org.crmkit.access}.
 */
@NullMarked
package org.crmkit.actor;

import org.jspecify.annotations.NullMarked;
