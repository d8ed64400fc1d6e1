/** How the values of an input are read from text. Nothing here is for hosts. */
@NullMarked
package org.crmkit.internal.draft;

import org.jspecify.annotations.NullMarked;
