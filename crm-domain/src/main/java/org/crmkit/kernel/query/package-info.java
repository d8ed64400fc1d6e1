/**
 * Lists as data: the input is a sort field, a direction, a size and a cursor; the output is a page. Paging is by keyset, so
 * that every page costs the same, and no item is shown twice or skipped when records are added in the meantime.
 */
@NullMarked
package org.crmkit.kernel.query;

import org.jspecify.annotations.NullMarked;
