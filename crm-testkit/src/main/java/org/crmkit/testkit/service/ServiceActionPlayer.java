package org.crmkit.testkit.service;

import java.util.Set;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceAction;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceState;
import org.crmkit.service.level.Priority;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Verdict;
import org.crmkit.testkit.service.quality.QualityComplaints;
import org.crmkit.testkit.support.Matrix;
import org.crmkit.testkit.world.World;

/** Any action on a service request, executed at the desk. */
public final class ServiceActionPlayer implements Matrix.Game<ServiceAction, ServiceRequest> {

    @Override
    public Set<ServiceAction> unforetold() {
        return Set.of(ServiceAction.CREATE);
    }

    @Override
    public ServiceRequest ready(World world, ServiceAction action, CrmSession owner) {
        Customer customer = world.aCustomer(owner);
        return switch (action) {
            case CREATE, REVISE, PRIORITIZE, DELETE, ASSIGN -> world.request(ServiceState.NEW, owner, customer);
            case ASK_OPINION -> QualityComplaints.assigned(world, owner, customer);
            case GIVE_OPINION, TAKE_BACK_OPINION -> QualityComplaints.asked(world, owner, customer, world.north());
            case REASSIGN, HANDLE, CLOSE -> world.request(ServiceState.ASSIGNED, owner, customer);
            case RECORD_FEEDBACK -> world.request(ServiceState.HANDLED, owner, customer);
            case REOPEN -> world.request(ServiceState.ARCHIVED, owner, customer);
        };
    }

    /** To create is to create another request for the same customer. */
    @Override
    public void play(World world, CrmSession who, ServiceAction action, ServiceRequest record) {
        ServiceDesk desk = who.service();
        switch (action) {
            case CREATE -> desk.create(world.complaint(record.customer()));
            case REVISE -> desk.revise(record.id(), world.complaint(record.customer()));
            case PRIORITIZE -> desk.prioritize(record.id(), Priority.URGENT);
            case DELETE -> desk.delete(record.id());
            case ASSIGN -> desk.assign(record.id(), world.lin().userId());
            case REASSIGN -> desk.reassign(record.id(), world.mei().userId());
            case ASK_OPINION -> desk.opinions(record.id()).ask(world.north(), world.today());
            case GIVE_OPINION ->
                desk.opinions(record.id()).give(world.north(), new OpinionDraft(Verdict.JUSTIFIED, "Rust"));
            case TAKE_BACK_OPINION -> desk.opinions(record.id()).takeBack(world.north());
            case HANDLE -> desk.handle(record.id(), "Oiled it");
            case RECORD_FEEDBACK -> desk.recordFeedback(record.id(), FeedbackDraft.of(4));
            case CLOSE -> desk.close(record.id(), "no-answer");
            case REOPEN -> desk.reopen(record.id());
        }
    }

    @Override
    public Set<ServiceAction> allowed(CrmSession who, ServiceRequest record) {
        return who.service().allowedActions(record.id());
    }

    @Override
    public ServiceRequest now(World world, ServiceRequest record) {
        return world.root().service().get(record.id());
    }
}
