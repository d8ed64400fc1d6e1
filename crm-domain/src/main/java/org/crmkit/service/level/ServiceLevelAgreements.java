package org.crmkit.service.level;

import org.crmkit.kernel.aggregate.Aggregates;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of service levels: at most one agreement of a tenant, which every user may see. */
@SecondaryPort
public interface ServiceLevelAgreements extends Aggregates<ServiceLevelAgreement, ServiceLevelAgreementId> {}
