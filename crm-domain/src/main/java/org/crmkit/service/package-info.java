/**
 * The service desk (DOMAIN section 4): a customer's inquiry, suggestion or complaint, from its creation to the archive. A
 * request is assigned, handled, and then judged by the customer: who is not satisfied gets it handled again, by the same
 * person, and every round is kept. Archived requests are searched by text: they are how the next one is solved.
 */
@NullMarked
package org.crmkit.service;

import org.jspecify.annotations.NullMarked;
