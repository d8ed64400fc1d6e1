/** The registry of all contexts, and what is made from it. Nothing here is for hosts, and it may change at any time. */
@NullMarked
package org.crmkit.internal;

import org.jspecify.annotations.NullMarked;
