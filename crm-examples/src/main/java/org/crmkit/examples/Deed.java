package org.crmkit.examples;

import java.time.Instant;

/**
 * One command of the replay.
 *
 * @param at the time at which the command runs
 * @param command the command
 */
record Deed(Instant at, Runnable command) {}
