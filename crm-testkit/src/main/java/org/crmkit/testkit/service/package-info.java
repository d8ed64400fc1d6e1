/** The requirements on service requests: the lifecycle, the policies of a host, the queries, and the search in the archive. */
@NullMarked
package org.crmkit.testkit.service;

import org.jspecify.annotations.NullMarked;
