package org.crmkit.service.level;

import org.crmkit.dictionary.DictionaryRepositories;

/** The repositories that this context uses in a unit of work. */
public interface ServiceLevelRepositories extends DictionaryRepositories {

    /** Returns the repository of service levels. */
    ServiceLevelAgreements serviceLevelAgreements();
}
