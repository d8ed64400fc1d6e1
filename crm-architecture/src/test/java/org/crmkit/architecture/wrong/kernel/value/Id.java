package org.crmkit.architecture.wrong.kernel.value;

import java.util.UUID;

/** Stands for the type of all ids. */
public interface Id {

    UUID value();
}
