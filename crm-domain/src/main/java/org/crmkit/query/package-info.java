/**
 * Lists as data: a sort, a direction, a size and a cursor in, a page out. Paging is by keyset, so that a page costs the
 * same however far down it is, and nothing is shown twice or skipped when records are added meanwhile.
 */
@NullMarked
package org.crmkit.query;

import org.jspecify.annotations.NullMarked;
