/**
 * What the quickstart prints, in at most 100 columns.
 */
@NullMarked
package org.crmkit.examples.quickstart.output;

import org.jspecify.annotations.NullMarked;
