package org.crmkit.examples.quickstart.pipeline;

import org.crmkit.kernel.value.Money;

/**
 * One row of the price list.
 *
 * @param name the name of the product
 * @param price its list price
 */
record Product(String name, Money price) {}
