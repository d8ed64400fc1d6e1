/**
 * The stages of the pipeline, which a tenant defines to describe how far an opportunity has progressed. A stage has a default
 * probability and the number of days without a change after which an opportunity in it is rotting. Stages do not restrict the
 * actions on an opportunity; its lifecycle does.
 */
@NullMarked
package org.crmkit.sales.pipeline;

import org.jspecify.annotations.NullMarked;
