package org.crmkit.examples.quickstart.replay;

import java.time.Instant;

/**
 * One command of the replay.
 *
 * @param at the time at which the command runs
 * @param command the command
 */
public record Deed(Instant at, Runnable command) {}
