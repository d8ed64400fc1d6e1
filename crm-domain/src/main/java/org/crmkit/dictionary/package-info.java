/**
 * The data dictionary 数据字典 (DOMAIN section 6): the values that a tenant's people choose from where a record asks for a
 * type, a level, a region or a source. An entry that is in use can be retired, so that it is not offered any more, but not
 * deleted; a fixed one can be neither changed nor deleted. Other contexts come in by {@link
 * org.crmkit.dictionary.Dictionary}, which says whether a value may be used.
 */
@NullMarked
package org.crmkit.dictionary;

import org.jspecify.annotations.NullMarked;
