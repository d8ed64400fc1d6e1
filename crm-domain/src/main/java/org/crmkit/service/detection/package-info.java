/**
 * Overdue detection: a job that records which deadlines of service requests have been missed, each once. See docs/model/service.md.
 */
@NullMarked
package org.crmkit.service.detection;

import org.jspecify.annotations.NullMarked;
