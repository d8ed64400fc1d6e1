/**
 * A trade as large as one likes, made up from a seed, and what the feed, the watch and the reports take on it, beside plain SQL that
 * does the same.
 */
@NullMarked
package org.crmkit.examples.large;

import org.jspecify.annotations.NullMarked;
