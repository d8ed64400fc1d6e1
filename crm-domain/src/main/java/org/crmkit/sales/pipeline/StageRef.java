package org.crmkit.sales.pipeline;

/**
 * A stage as lists of opportunities show it.
 *
 * @param id the stage
 * @param name its present name
 */
public record StageRef(StageId id, String name) {}
