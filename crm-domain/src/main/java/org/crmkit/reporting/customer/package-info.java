/** Reports on customers and their purchases: contribution, composition, purchase summaries and RFM scores. */
@NullMarked
package org.crmkit.reporting.customer;

import org.jspecify.annotations.NullMarked;
