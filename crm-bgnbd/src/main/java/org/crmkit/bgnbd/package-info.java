/**
 * Which customers are still active, and what they will buy: the BG/NBD model of Fader, Hardie and Lee, “Counting Your Customers”
 * the Easy Way: An Alternative to the Pareto/NBD Model, Marketing Science 24(2), 2005, pages 275–284. It requires only {@link
 * org.crmkit.bgnbd.PurchaseCounts} of each customer; {@link org.crmkit.bgnbd.BgNbd#fit} finds the four parameters, and {@link
 * org.crmkit.bgnbd.BgNbd} computes the results. It is a module of its own, so that only hosts that use it depend on the optimiser
 * library. See docs/model/bgnbd.md.
 */
@NullMarked
package org.crmkit.bgnbd;

import org.jspecify.annotations.NullMarked;
