/** The case of the stages of the pipeline. */
@NullMarked
package org.crmkit.testkit.sales.pipeline;

import org.jspecify.annotations.NullMarked;
