/** Tests of the testkit: its contracts must find the faults of stores that are wrong on purpose. */
package org.crmkit.persistence.inmemory.wrong;
