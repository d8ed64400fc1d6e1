/**
 * The scan of visibility: in two tenants with equal ids, users of every role take random steps, and every method of every desk is
 * called by reflection. Whatever a call returns or throws is searched for ids, numbers and marked texts, and each of them is
 * looked up in a model of who may see what, which knows nothing of the code under test but its matrix of roles.
 */
@NullMarked
package org.crmkit.testkit.visibility;

import org.jspecify.annotations.NullMarked;
