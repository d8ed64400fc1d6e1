package org.crmkit.examples;

import java.util.List;
import org.crmkit.persistence.inmemory.InMemoryStore;

/** Opens the stores that the quickstart can play on. */
final class Stores {

    private Stores() {}

    /** Opens the store that the options ask for. */
    static OpenStore open(Options options) {
        return switch (options.store()) {
            case MEMORY -> new OpenStore(InMemoryStore.create(), List.of());
            case H2, POSTGRES, MARIADB -> throw new Complaint("not yet");
        };
    }
}
