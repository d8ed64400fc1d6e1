package org.crmkit.persistence.inmemory.wrong;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.permission.Visibility;

/** A fault that a store may have, the test of the contract that must find it, and what that test reports. */
enum Fault {

    /** A record of another tenant is found by its id. */
    FORGETS_THE_TENANT("Mechanism", "findsNothingOfAnotherTenantByItsId", "kinds of records of another tenant") {
        @Override
        Object answer(Call call) {
            Object found = call.answer();
            return call.is("opportunities", "find") && found.equals(Optional.empty())
                    ? call.answersElsewhere().stream()
                            .filter(each -> !each.equals(found))
                            .findFirst()
                            .orElse(found)
                    : found;
        }
    },

    /** A record is saved, whichever version has been loaded. */
    IGNORES_VERSIONS("Mechanism", "refusesToSaveARecordOfAnEarlierVersion", "a conflict, because the record is stale") {
        @Override
        Object answer(Call call) {
            return call.method().getName().equals("save") ? call.answer(each -> asStored(call, each)) : call.answer();
        }

        private static Object asStored(Call call, Object next) {
            Aggregate<?, ?> saved = (Aggregate<?, ?>) next;
            return call.stored(saved)
                    .<Object>map(stored -> saved.withVersion(stored.version()))
                    .orElse(next);
        }
    },

    /** Of several entries that are appended together, the last one is lost. */
    LOSES_A_JOURNAL_ROW("Mechanism", "givesBackEveryTypeOfEventAsItWas", "to contain") {
        @Override
        Object answer(Call call) {
            return call.is("journal", "append") ? call.answer(Fault::withoutTheLast) : call.answer();
        }
    },

    /** An event loses a value: the memo with which a customer begins. */
    LOSES_A_VALUE_OF_AN_EVENT(
            "Mechanism", "rebuildsCustomersWithTheirContacts", ".memo: stored Pays late, rebuilt null") {
        @Override
        Object answer(Call call) {
            return call.is("journal", "append") ? call.answer(WrongEntries::withoutMemo) : call.answer();
        }
    },

    /** The text of a change is lost: a customer no longer has the tags. */
    LOSES_A_CHANGE_OF_A_FIELD(
            "Mechanism", "rebuildsTheRecordsOfAYear", ".tags: stored [early, late, vip], rebuilt [early, vip]") {
        @Override
        Object answer(Call call) {
            return call.is("journal", "append") ? call.answer(WrongEntries::withoutTags) : call.answer();
        }
    },

    /** Of several entries that are marked as sent together, the first one is sent again. */
    SENDS_TWICE("Mechanism", "sendsNothingTwiceOnceItIsMarked", "JournalEntry[") {
        @Override
        Object answer(Call call) {
            return call.is("journal", "markSent") ? call.answer(Fault::withoutTheFirst) : call.answer();
        }
    },

    /** A reference does not conflict with a change of the state. */
    IGNORES_REFERENCES(
            "Mechanism",
            "refusesToChangeTheStateOfWhatSomethingWasAttachedToMeanwhile",
            "a conflict, because a reference was added") {
        @Override
        Object answer(Call call) {
            return call.method().getName().equals("addReference") ? null : call.answer();
        }
    },

    /** The writes of a unit of work that fails are stored. */
    KEEPS_WHAT_FAILED("Mechanism", "keepsNothingOfAUnitOfWorkThatFails", "TenantState[") {
        @Override
        boolean keepsWhatFailed() {
            return true;
        }
    },

    /** A list contains what its reader may not see. */
    LISTS_EVERYTHING("Sales", "showsJustWhatIsVisibleInFindListCountAndFigures", "[list ") {
        @Override
        Object answer(Call call) {
            return call.is("opportunities", "list")
                    ? call.answer(each -> each instanceof Visibility ? Visibility.everything() : each)
                    : call.answer();
        }
    };

    private final String group;
    private final String test;
    private final String report;

    Fault(String group, String test, String report) {
        this.group = group;
        this.test = test;
        this.report = report;
    }

    /** The group of the contract that must find this fault. */
    String group() {
        return group;
    }

    /** The test of the contract that must find this fault. */
    String test() {
        return test;
    }

    /** A part of the message of that test. */
    String report() {
        return report;
    }

    /** Returns the answer of a store with this fault. */
    Object answer(Call call) {
        return call.answer();
    }

    /** Returns whether the store commits a unit of work that throws. */
    boolean keepsWhatFailed() {
        return false;
    }

    private static Object withoutTheLast(Object argument) {
        return argument instanceof List<?> entries && entries.size() > 1
                ? entries.subList(0, entries.size() - 1)
                : argument;
    }

    private static Object withoutTheFirst(Object argument) {
        return argument instanceof Collection<?> entries && entries.size() > 1
                ? entries.stream().skip(1).toList()
                : argument;
    }
}
