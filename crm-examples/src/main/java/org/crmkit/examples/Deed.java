package org.crmkit.examples;

import java.time.Instant;

/**
 * One command that somebody gives.
 *
 * @param at when
 * @param command what they do
 */
record Deed(Instant at, Runnable command) {}
