/**
 * Reports (DOMAIN section 8). Each is one query in the store, within the actor's scope of reports, with its period and zone as
 * parameters; shares and rates with nothing to divide by are absent. The desk is here; what a report is about, and what it says, is
 * in the packages below.
 */
@NullMarked
package org.crmkit.reporting;

import org.jspecify.annotations.NullMarked;
