/**
 * The small files that a host copies: the first steps in memory and in the host's own transaction, and churn detection on a
 * schedule.
 */
@NullMarked
package org.crmkit.examples.embed;

import org.jspecify.annotations.NullMarked;
