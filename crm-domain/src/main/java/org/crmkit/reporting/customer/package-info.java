/** Reports of customers and what they buy: who brings the money, how customers are made up, and how they buy. */
@NullMarked
package org.crmkit.reporting.customer;

import org.jspecify.annotations.NullMarked;
