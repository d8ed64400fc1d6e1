/**
 * The stores on which the quickstart can run, and the database servers that it starts for a run.
 */
@NullMarked
package org.crmkit.examples.quickstart.store;

import org.jspecify.annotations.NullMarked;
