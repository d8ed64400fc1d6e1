/**
 * A page of charts that can be read without a network. {@link org.crmkit.examples.quickstart.page.Page} creates the text of an HTML file
 * from {@link org.crmkit.examples.quickstart.page.PageFigures}, which contains plain values. The caller copies its reports into it,
 * section by section, and omits the sections for which it has no report.
 *
 * <p>Each {@link org.crmkit.examples.quickstart.page.Section} is drawn as panels: a chart, a summary of one sentence, and a table of the
 * same numbers. All texts, numbers and amounts are created here, in the language of the page ({@code text}); the script of the
 * page (page.js) only draws the JSON that it receives.
 */
@NullMarked
package org.crmkit.examples.quickstart.page;

import org.jspecify.annotations.NullMarked;
