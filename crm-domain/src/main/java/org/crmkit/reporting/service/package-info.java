/** Reports on service requests: counts, durations and satisfaction. */
@NullMarked
package org.crmkit.reporting.service;

import org.jspecify.annotations.NullMarked;
