/**
 * Reports. Each report is one query in the store, within the visibility of the actor, with period and zone as parameters. Shares
 * and rates with a zero denominator are empty. This package contains the primary port; the packages below contain the filters and
 * the results. See docs/model/reporting.md.
 */
@NullMarked
package org.crmkit.reporting;

import org.jspecify.annotations.NullMarked;
