/**
 * Customer service: a customer's inquiry, suggestion or complaint, from its creation until it is archived. A request is assigned,
 * handled, and then rated by the customer. If the customer is not satisfied, the request is handled again by the same user, and
 * every round is kept. Archived requests can be searched by text, because they help to solve later ones. See
 * docs/model/service.md.
 */
@NullMarked
package org.crmkit.service;

import org.jspecify.annotations.NullMarked;
