/**
 * The visibility scan. In two tenants with equal ids, users of every role take random steps, and every method of every desk is
 * called by reflection. Everything that a call returns or throws is searched for ids, numbers and marked texts. Each of them is
 * looked up in a model of who may see what. The model knows nothing of the code under test but its matrix of roles.
 */
@NullMarked
package org.crmkit.testkit.visibility;

import org.jspecify.annotations.NullMarked;
