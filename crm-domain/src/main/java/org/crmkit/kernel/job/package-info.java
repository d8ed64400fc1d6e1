/**
 * Jobs: work on all records of a tenant that the scheduler of a host starts. See docs/embedding.md.
 */
@NullMarked
package org.crmkit.kernel.job;

import org.jspecify.annotations.NullMarked;
