/**
 * Runnable examples. {@link org.crmkit.examples.Quickstart} replays a year of sales and service through the CRM on a store that
 * you choose. {@link org.crmkit.examples.InMemoryExample} and {@link org.crmkit.examples.HostModeExample} show the first steps
 * of an application.
 *
 * <p>The quickstart in the order of its work: {@link org.crmkit.examples.Options} reads the options, {@link
 * org.crmkit.examples.Stores} opens a store, {@link org.crmkit.examples.Play} is the run. Two of its parts are {@link
 * org.crmkit.examples.SalesPart} and {@link org.crmkit.examples.ServicePart}. In each, readers read CSV files ({@link
 * org.crmkit.examples.PipelineReader}, {@link org.crmkit.examples.IncidentReader}), the people become users of a tenant ({@link
 * org.crmkit.examples.Company}, {@link org.crmkit.examples.ServiceTeam}), and {@link org.crmkit.examples.Replay} runs the
 * commands of the files in the order of time ({@link org.crmkit.examples.Course}, {@link org.crmkit.examples.TicketCourse}).
 * Then the reports are read ({@link org.crmkit.examples.Figures}, {@link org.crmkit.examples.ServiceReport}) and printed.
 * {@link org.crmkit.examples.Story} and {@link org.crmkit.examples.CustomerStory} show one opportunity and one customer.
 */
@NullMarked
package org.crmkit.examples;

import org.jspecify.annotations.NullMarked;
