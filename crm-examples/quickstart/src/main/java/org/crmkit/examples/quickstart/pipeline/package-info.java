/**
 * A sales pipeline: {@link org.crmkit.examples.quickstart.pipeline.PipelineReader} reads it, its people become the users of a
 * {@link org.crmkit.examples.quickstart.pipeline.Company}, and its rows become the commands of a {@link
 * org.crmkit.examples.quickstart.pipeline.Course}. Then the reports are read and printed, with the story of one opportunity and
 * of one customer.
 */
@NullMarked
package org.crmkit.examples.quickstart.pipeline;

import org.jspecify.annotations.NullMarked;
