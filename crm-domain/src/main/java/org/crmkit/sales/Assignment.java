package org.crmkit.sales;

import java.time.Instant;
import org.crmkit.actor.UserId;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * Who develops an opportunity.
 *
 * @param assignee 被指派人
 * @param assigner 指派人
 * @param at when it was given
 */
@ValueObject
public record Assignment(UserId assignee, UserId assigner, Instant at) {}
