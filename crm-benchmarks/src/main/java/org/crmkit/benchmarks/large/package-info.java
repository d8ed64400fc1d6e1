/**
 * Customers and orders in any number, generated from a seed, and the time that the feed, churn detection and the reports take
 * on them, compared with plain SQL that does the same.
 */
@NullMarked
package org.crmkit.benchmarks.large;

import org.jspecify.annotations.NullMarked;
