/**
 * Examples that run. {@link org.crmkit.examples.Quickstart} plays a year of sales through the CRM on the store of one's
 * choice; {@link org.crmkit.examples.InMemoryExample} and {@link org.crmkit.examples.HostModeExample} are what an
 * application of one's own begins with.
 *
 * <p>The quickstart in the order in which it works: {@link org.crmkit.examples.Options} says what is wanted,
 * {@link org.crmkit.examples.PipelineReader} reads a folder of CSV files, {@link org.crmkit.examples.Stores} opens a store,
 * {@link org.crmkit.examples.Company} puts the people into it, {@link org.crmkit.examples.Replay} has them do what the files
 * say, day by day, {@link org.crmkit.examples.Figures} asks for the reports, {@link org.crmkit.examples.Story} and
 * {@link org.crmkit.examples.Printout} tell of it.
 */
@NullMarked
package org.crmkit.examples;

import org.jspecify.annotations.NullMarked;
