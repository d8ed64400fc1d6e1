/**
 * The actor, its permissions and data scopes, and the visibility that follows from them. The package
 * {@code org.crmkit.access} (users, roles, units) defines how an actor gets permissions.
 */
@NullMarked
package org.crmkit.kernel.permission;

import org.jspecify.annotations.NullMarked;
