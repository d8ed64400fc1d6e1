/** Quality complaints 质量投诉: the opinions of units about them, and how they are resolved. */
@NullMarked
package org.crmkit.service.quality;

import org.jspecify.annotations.NullMarked;
