/**
 * Reports (DOMAIN section 8), as much of them as a sales manager needs: the funnel with win rate and cycle, and results by
 * assignee, customer and month. Each is one query in the store, within the actor's scope; shares of nothing are absent.
 */
@NullMarked
package org.crmkit.insight;

import org.jspecify.annotations.NullMarked;
