package org.crmkit.architecture.wrong.store.internal.engine;

import org.crmkit.architecture.wrong.sales.Opportunity;
import org.crmkit.architecture.wrong.store.internal.sales.Ring;

/** An engine that knows a context of the domain and one of the store. */
final class WrongEngine {

    Opportunity domain;
    Ring store;
}
