/** Reports of churn: who was lost, how many of how many, and how many came back. */
@NullMarked
package org.crmkit.reporting.churn;

import org.jspecify.annotations.NullMarked;
