/**
 * The data dictionary 数据字典: the values that the users of a tenant choose for a type, a level, a region or a source of a
 * record; see docs/model/dictionary.md. An entry that is in use can be retired, so that it is no longer offered, but not
 * deleted. A fixed entry can be neither changed nor deleted. Other contexts use {@link org.crmkit.dictionary.Dictionary},
 * which checks whether a value may be used.
 */
@NullMarked
package org.crmkit.dictionary;

import org.jspecify.annotations.NullMarked;
