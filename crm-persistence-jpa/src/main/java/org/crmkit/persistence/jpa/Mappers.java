package org.crmkit.persistence.jpa;

/** The generated mappers. They are stateless. */
final class Mappers {

    static final OpportunityMapper OPPORTUNITIES = new OpportunityMapperImpl();
    static final CustomerMapper CUSTOMERS = new CustomerMapperImpl();
    static final UserMapper USERS = new UserMapperImpl();
    static final OrgUnitMapper ORG_UNITS = new OrgUnitMapperImpl();
    static final StageMapper STAGES = new StageMapperImpl();
    static final EntryMapper ENTRIES = new EntryMapperImpl();
    static final InteractionMapper INTERACTIONS = new InteractionMapperImpl();
    static final ServiceRequestMapper SERVICE_REQUESTS = new ServiceRequestMapperImpl();
    static final ChurnCaseMapper CHURN_CASES = new ChurnCaseMapperImpl();

    private Mappers() {}
}
