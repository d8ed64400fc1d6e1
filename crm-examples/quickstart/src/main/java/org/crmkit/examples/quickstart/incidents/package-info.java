/**
 * Service tickets: {@link org.crmkit.examples.quickstart.incidents.IncidentReader} reads them, their people become a {@link
 * org.crmkit.examples.quickstart.incidents.ServiceTeam}, and their rows become the commands of a {@link
 * org.crmkit.examples.quickstart.incidents.TicketCourse}. Then the reports are read and printed.
 */
@NullMarked
package org.crmkit.examples.quickstart.incidents;

import org.jspecify.annotations.NullMarked;
