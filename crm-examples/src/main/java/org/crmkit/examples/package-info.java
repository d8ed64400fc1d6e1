/**
 * Examples that run. {@link org.crmkit.examples.Quickstart} plays a year of sales and service through the CRM on the
 * store of one's choice; {@link org.crmkit.examples.InMemoryExample} and {@link org.crmkit.examples.HostModeExample} are what an
 * application of one's own begins with.
 *
 * <p>The quickstart in the order in which it works: {@link org.crmkit.examples.Options} says what is wanted,
 * {@link org.crmkit.examples.Stores} opens a store, {@link org.crmkit.examples.Play} is the run. Its parts are two:
 * {@link org.crmkit.examples.SalesPart} and {@link org.crmkit.examples.ServicePart}. In each, CSV files are read ({@link
 * org.crmkit.examples.PipelineReader}, {@link org.crmkit.examples.IncidentReader}), the people put into a tenant ({@link
 * org.crmkit.examples.Company}, {@link org.crmkit.examples.ServiceTeam}), and {@link org.crmkit.examples.Replay} has them do
 * what the files say, in the order of time ({@link org.crmkit.examples.Course}, {@link org.crmkit.examples.TicketCourse});
 * then the reports are asked for ({@link org.crmkit.examples.Figures}, {@link org.crmkit.examples.ServiceReport}) and told.
 * {@link org.crmkit.examples.Story} and {@link org.crmkit.examples.CustomerStory} tell of one opportunity and one customer.
 */
@NullMarked
package org.crmkit.examples;

import org.jspecify.annotations.NullMarked;
