/** Reports of service requests: how many, how fast, how satisfied. */
@NullMarked
package org.crmkit.reporting.service;

import org.jspecify.annotations.NullMarked;
