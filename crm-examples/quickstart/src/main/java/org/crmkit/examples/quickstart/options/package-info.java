/**
 * The options of the command line.
 */
@NullMarked
package org.crmkit.examples.quickstart.options;

import org.jspecify.annotations.NullMarked;
