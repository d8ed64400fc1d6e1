/**
 * Who is still a customer, and what they will buy: the BG/NBD model of Fader, Hardie and Lee, “Counting Your Customers” the
 * Easy Way: An Alternative to the Pareto/NBD Model, Marketing Science 24(2), 2005, pages 275–284. It needs no more than
 * {@link org.crmkit.bgnbd.PurchaseCounts} of each customer; {@link org.crmkit.bgnbd.BgNbd#fit} finds the four parameters, and
 * {@link org.crmkit.bgnbd.BgNbd} answers. A module of its own, so that only who wants it gets the optimiser library.
 */
@NullMarked
package org.crmkit.bgnbd;

import org.jspecify.annotations.NullMarked;
