/** Contracts of quality complaints 质量投诉 and of the opinions that units give about them. */
@NullMarked
package org.crmkit.testkit.service.quality;

import org.jspecify.annotations.NullMarked;
