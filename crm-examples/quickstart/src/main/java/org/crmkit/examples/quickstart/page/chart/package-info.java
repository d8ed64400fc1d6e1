/** What every chart of the page is made of: its drawing, its table, the library that draws it, and HTML. */
@NullMarked
package org.crmkit.examples.quickstart.page.chart;

import org.jspecify.annotations.NullMarked;
