/** Checks and conversions that the values of the kernel and of the contexts share. Nothing here is for hosts. */
@NullMarked
package org.crmkit.internal.value;

import org.jspecify.annotations.NullMarked;
