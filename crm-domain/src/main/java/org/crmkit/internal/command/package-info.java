/**
 * The path that every command takes: validate, begin a unit of work, find the actor and its permissions, load, authorize,
 * execute, save, journal, commit. Desks define only the part that is specific to a command. Hosts do not use this package.
 */
@NullMarked
package org.crmkit.internal.command;

import org.jspecify.annotations.NullMarked;
