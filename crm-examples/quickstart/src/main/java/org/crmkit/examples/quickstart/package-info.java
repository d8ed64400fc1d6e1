/**
 * The quickstart replays a year of sales and service and two years of orders through the CRM, on a store that you choose. {@link
 * org.crmkit.examples.quickstart.Quickstart} is its entrance, {@link org.crmkit.examples.quickstart.Material} is the data to
 * replay, and {@link org.crmkit.examples.quickstart.Play} replays them, one package for each kind of data, and collects the
 * reports.
 */
@NullMarked
package org.crmkit.examples.quickstart;

import org.jspecify.annotations.NullMarked;
