package org.crmkit.examples.quickstart.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.crmkit.Crm;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.examples.quickstart.replay.Staff;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Text;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.pipeline.StageId;

/**
 * The people of the data as users of the CRM. Each regional office is an org unit; its managers are supervisors and its agents
 * are customer managers. Above them are an executive and the super admin who set everything up.
 */
final class Company {

    /** The source of all opportunities, because the data name none. */
    static final String SOURCE = "pipeline";

    private static final String EXECUTIVE = "Head of Sales";

    private final Staff staff;
    private final Map<String, CrmSession> people = new HashMap<>();
    private final List<String> agents;
    private final Map<Deal.Stage, StageId> stages;

    private Company(Crm crm, List<TeamMember> team) {
        this.staff = Staff.found(crm);
        this.agents = team.stream().map(TeamMember::agent).toList();
        superAdmin().dictionary().add(EntryType.OPPORTUNITY_SOURCE, new EntryDraft(SOURCE, "Sales pipeline", 6));
        this.stages = Map.of(
                Deal.Stage.PROSPECTING, define(Deal.Stage.PROSPECTING, 1, 10),
                Deal.Stage.ENGAGING, define(Deal.Stage.ENGAGING, 2, 40));
        hire(EXECUTIVE, staff.headOffice(), Set.of(RoleCode.EXECUTIVE));
        hireAll(team);
    }

    /** Creates the tenant and adds all users to it. */
    static Company found(Crm crm, List<TeamMember> team) {
        return new Company(crm, team);
    }

    /** Returns the session of a member of the teams. */
    CrmSession person(String name) {
        CrmSession found = people.get(Text.matchKey(name));
        if (found == null) {
            throw new IllegalArgumentException("nobody is called " + name);
        }
        return found;
    }

    /** Returns the session of the user who reads the reports. */
    CrmSession executive() {
        return person(EXECUTIVE);
    }

    /** Returns the session of the user who may see everything. */
    CrmSession superAdmin() {
        return staff.superAdmin();
    }

    /** Returns the name of a user. */
    String nameOf(UserId user) {
        return staff.nameOf(user);
    }

    /** Returns the session of a customer manager of another office, or empty if there is only one office. */
    Optional<CrmSession> stranger(CrmSession somebody) {
        OrgUnitId home = unit(somebody);
        return agentsAtWork().filter(each -> !unit(each).equals(home)).findFirst();
    }

    /** Returns the session of another customer manager of the same office, or empty if there is none. */
    Optional<CrmSession> colleague(CrmSession somebody) {
        OrgUnitId home = unit(somebody);
        return agentsAtWork()
                .filter(each -> unit(each).equals(home) && !each.userId().equals(somebody.userId()))
                .findFirst();
    }

    /** Returns the session of the specialist of the laboratory, who gives opinions on quality complaints; adds the user. */
    CrmSession chemist() {
        return staff.hire("Chemist", staff.unit("Laboratory"), Set.of(RoleCode.SPECIALIST));
    }

    /** Returns the name of a unit. */
    String nameOf(OrgUnitId unit) {
        return staff.nameOf(unit);
    }

    /** Returns the name of a stage of the pipeline. */
    String stageName(StageId stage) {
        return stages.entrySet().stream()
                .filter(each -> each.getValue().equals(stage))
                .map(each -> each.getKey().label())
                .findFirst()
                .orElse(stage.toString());
    }

    /** Returns the stage of the pipeline in which the opportunity of an open row is. */
    StageId stage(Deal.Stage stage) {
        StageId found = stages.get(stage);
        if (found == null) {
            throw new IllegalArgumentException(stage + " is no stage of the pipeline");
        }
        return found;
    }

    private Stream<CrmSession> agentsAtWork() {
        return agents.stream().map(this::person);
    }

    private static OrgUnitId unit(CrmSession somebody) {
        return somebody.access().currentUser().unit();
    }

    private StageId define(Deal.Stage stage, int position, int probability) {
        return superAdmin()
                .pipeline()
                .define(new StageDraft(stage.label(), position, Percent.of(probability), null))
                .id();
    }

    private void hireAll(List<TeamMember> team) {
        Map<String, OrgUnitId> homes = new LinkedHashMap<>();
        Map<String, Set<RoleCode>> roles = new HashMap<>();
        for (TeamMember each : team) {
            OrgUnitId unit = staff.unit(each.office());
            homes.putIfAbsent(each.manager(), unit);
            homes.putIfAbsent(each.agent(), unit);
            roles.computeIfAbsent(each.manager(), name -> new HashSet<>()).add(RoleCode.SALES_SUPERVISOR);
            roles.computeIfAbsent(each.agent(), name -> new HashSet<>()).add(RoleCode.CUSTOMER_MANAGER);
        }
        homes.forEach((name, unit) -> hire(name, unit, roles.getOrDefault(name, Set.of())));
    }

    private void hire(String name, OrgUnitId unit, Set<RoleCode> roles) {
        people.put(Text.matchKey(name), staff.hire(name, unit, roles));
    }
}
