package org.crmkit.kernel.permission;

import java.time.Instant;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The assignment of work to a user.
 *
 * @param assignee 被指派人
 * @param assigner 指派人
 * @param at when the work was assigned
 */
@ValueObject
public record Assignment(UserId assignee, UserId assigner, Instant at) {}
