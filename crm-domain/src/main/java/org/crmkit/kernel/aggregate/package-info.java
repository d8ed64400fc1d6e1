/**
 * Aggregates, changes of aggregates, and the operations that every store offers for them. A store finds, adds and saves whole
 * aggregates. Versions ensure that no write is lost.
 */
@NullMarked
package org.crmkit.kernel.aggregate;

import org.jspecify.annotations.NullMarked;
