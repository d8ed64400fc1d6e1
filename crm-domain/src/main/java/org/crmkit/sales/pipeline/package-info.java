/**
 * The stages of the pipeline: the tenant's own vocabulary for how far an opportunity has come. Stages carry a default
 * probability and say after how many days without a change an opportunity rots in them; they give no law, that is the
 * opportunity's lifecycle.
 */
@NullMarked
package org.crmkit.sales.pipeline;

import org.jspecify.annotations.NullMarked;
