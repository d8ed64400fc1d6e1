package org.crmkit.architecture.wrong.kernel.permission;

import java.util.UUID;
import org.crmkit.architecture.wrong.kernel.value.Id;

/** Stands for the id of a user. */
public record UserId(UUID value) implements Id {}
