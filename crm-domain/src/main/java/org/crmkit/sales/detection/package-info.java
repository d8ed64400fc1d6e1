/**
 * Expiry detection: a job that records which opportunities have expired, each expiry once. See docs/model/sales.md.
 */
@NullMarked
package org.crmkit.sales.detection;

import org.jspecify.annotations.NullMarked;
