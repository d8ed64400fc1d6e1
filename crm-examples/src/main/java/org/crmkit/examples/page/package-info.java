/**
 * One page of charts that is read without a network: {@link org.crmkit.examples.page.Page} makes the text of an HTML file
 * from {@link org.crmkit.examples.page.PageFigures}, which are plain figures: whoever has reports copies them over, section
 * by section, and leaves out what there is no report of.
 *
 * <p>Each {@link org.crmkit.examples.page.Section} is drawn as panels: a chart, what it says in a sentence, and a table of
 * the same figures. All texts, numbers and amounts are made here, in the language of the page; the script of the page
 * (page.js) only draws what it is handed as JSON.
 */
@NullMarked
package org.crmkit.examples.page;

import org.jspecify.annotations.NullMarked;
