/** The texts of the page in its languages: words, names, and the formats of numbers and days. */
@NullMarked
package org.crmkit.examples.quickstart.page.text;

import org.jspecify.annotations.NullMarked;
