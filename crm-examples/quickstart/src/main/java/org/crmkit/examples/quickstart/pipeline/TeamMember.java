package org.crmkit.examples.quickstart.pipeline;

/**
 * One row of the sales teams.
 *
 * @param agent a customer manager
 * @param manager their supervisor
 * @param office the regional office of both
 */
record TeamMember(String agent, String manager, String office) {}
