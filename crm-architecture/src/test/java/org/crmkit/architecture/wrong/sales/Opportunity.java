package org.crmkit.architecture.wrong.sales;

/** Stands for an aggregate of another context. */
public record Opportunity(OpportunityId id, OpportunityState state) {}
