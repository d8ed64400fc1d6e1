/** Service levels 服务时限: the working calendar by which they are counted. */
@NullMarked
package org.crmkit.service.level;

import org.jspecify.annotations.NullMarked;
