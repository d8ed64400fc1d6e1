/**
 * What an aggregate is, what a change of one is, and what every store can do with one. A store finds, adds and saves whole
 * aggregates. Versions ensure that no write is lost.
 */
@NullMarked
package org.crmkit.aggregate;

import org.jspecify.annotations.NullMarked;
