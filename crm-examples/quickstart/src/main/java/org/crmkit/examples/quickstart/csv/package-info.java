/**
 * Tables of CSV files. A line that cannot be read becomes a fault with its file, line and reason; the others are read.
 */
@NullMarked
package org.crmkit.examples.quickstart.csv;

import org.jspecify.annotations.NullMarked;
