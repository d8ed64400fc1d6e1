/**
 * Purchases of many customers: {@link org.crmkit.examples.quickstart.purchases.PurchaseReader} reads them, the BG/NBD model
 * learns from those up to a day, and its predictions are compared with the purchases after that day.
 */
@NullMarked
package org.crmkit.examples.quickstart.purchases;

import org.jspecify.annotations.NullMarked;
