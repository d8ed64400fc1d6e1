/** The requirements on the data dictionary. */
@NullMarked
package org.crmkit.testkit.dictionary;

import org.jspecify.annotations.NullMarked;
