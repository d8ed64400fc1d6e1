/**
 * What a context tells the rest of the library about itself. Each context has one descriptor in its own package; {@code
 * org.crmkit.internal.Contexts} lists them all. From the descriptors come the catalogue of events and the references between
 * contexts, so that no list of them is kept by hand.
 */
@NullMarked
package org.crmkit.internal.context;

import org.jspecify.annotations.NullMarked;
