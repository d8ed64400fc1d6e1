/**
 * The one path that every command takes: validate, begin a unit of work, find the actor and their rights, load, authorise,
 * act, save, journal, commit. Desks say only what is special about a command; hosts never meet this package.
 */
@NullMarked
package org.crmkit.command;

import org.jspecify.annotations.NullMarked;
