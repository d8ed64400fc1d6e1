package org.crmkit.reporting.churn;

import java.util.List;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The reports on churn 客户流失分析: each is one query in the store, within a visibility. */
@SecondaryPort
public interface ChurnReports {

    /** Lists confirmed losses. */
    Page<Loss> losses(ListQuery<LossFilter, LossSort> query, Visibility visibility);

    /**
     * Returns how many customers were lost and kept. A customer was active at the start of the period if they had been registered
     * before and were neither archived nor lost at that time. A customer who has been restored counts as if never archived.
     */
    ChurnResult overall(ChurnReportFilter filter, Visibility visibility);

    /** Returns the same for each manager with a result, ordered by {@link ManagerChurn#RANKING}. */
    List<ManagerChurn> byManager(ChurnReportFilter filter, Visibility visibility);

    /** Returns the same for each unit of managers with a result, ordered by {@link UnitChurn#RANKING}. */
    List<UnitChurn> byUnit(ChurnReportFilter filter, Visibility visibility);

    /** Returns the number of losses for each reason, ordered by {@link LossReasonCount#RANKING}. */
    List<LossReasonCount> byReason(ChurnReportFilter filter, Visibility visibility);
}
