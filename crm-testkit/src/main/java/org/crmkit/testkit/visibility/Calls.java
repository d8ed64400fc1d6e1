package org.crmkit.testkit.visibility;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.testkit.visibility.Desks.DeskMethod;
import org.jspecify.annotations.Nullable;

/** Calls methods of desks by reflection, and records which of them have returned. */
final class Calls {

    private final List<DeskMethod> all = Desks.all();
    private final Set<String> silent = new TreeSet<>();
    private long count;

    /**
     * A call and its outcome: an answer, or a rejection.
     *
     * @param office the tenant
     * @param caller the user who called
     * @param method the method
     * @param arguments the arguments
     * @param answer the returned value; null if there was none, or the call was rejected
     * @param rejection the rejection; null if the call was not rejected
     */
    record Call(
            ScanOffice office,
            UserId caller,
            DeskMethod method,
            List<@Nullable Object> arguments,
            @Nullable Object answer,
            @Nullable CrmException rejection) {

        @Override
        public String toString() {
            return office.letter() + ": " + caller + " " + method + " " + arguments + " -> "
                    + (rejection == null ? answer : rejection);
        }
    }

    Calls() {
        all.forEach(each -> silent.add(each.toString()));
    }

    List<DeskMethod> methods() {
        return all;
    }

    long count() {
        return count;
    }

    /** Returns the methods that never returned normally. */
    Set<String> silent() {
        return silent;
    }

    DeskMethod named(String desk, String method, @Nullable Object... arguments) {
        return all.stream()
                .filter(each -> each.isMeant(desk, method, arguments))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + desk + "." + method + Arrays.toString(arguments)));
    }

    Call call(ScanOffice office, UserId caller, DeskMethod method, @Nullable Object... arguments) {
        count++;
        try {
            Object answer = answer(office.as(caller), method, arguments);
            silent.remove(method.toString());
            return new Call(office, caller, method, Arrays.asList(arguments), answer, null);
        } catch (CrmException refused) {
            return new Call(office, caller, method, Arrays.asList(arguments), null, refused);
        }
    }

    /** Calls a method without counting the call. */
    static @Nullable Object answer(CrmSession session, DeskMethod method, @Nullable Object... arguments) {
        try {
            return method.call(session, Arrays.asList(arguments));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof CrmException refused) {
                throw refused;
            }
            throw new AssertionError(method + " " + Arrays.deepToString(arguments), thrown.getCause());
        } catch (IllegalAccessException fault) {
            throw new AssertionError(method.toString(), fault);
        }
    }
}
