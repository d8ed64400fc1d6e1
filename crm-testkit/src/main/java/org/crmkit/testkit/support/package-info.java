/** What several contracts share: concurrent runs, pages, names, visibilities, and the state of a tenant. */
@NullMarked
package org.crmkit.testkit.support;

import org.jspecify.annotations.NullMarked;
