package org.crmkit.actor;

import java.time.Instant;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * Who was given something to do.
 *
 * @param assignee 被指派人
 * @param assigner 指派人
 * @param at when it was given
 */
@ValueObject
public record Assignment(UserId assignee, UserId assigner, Instant at) {}
