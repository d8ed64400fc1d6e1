package org.crmkit.architecture.wrong.actor;

import java.util.UUID;
import org.crmkit.architecture.wrong.value.Id;

/** Stands for the id of a user. */
public record UserId(UUID value) implements Id {}
