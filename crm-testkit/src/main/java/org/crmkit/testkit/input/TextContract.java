package org.crmkit.testkit.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.value.CurrencyCode;
import org.crmkit.kernel.value.DecimalText;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every text input is read back unchanged, except for what {@link Text} documents. The texts are found in the forms that the
 * desks accept, so that a new field cannot be forgotten.
 */
public interface TextContract extends Contract {

    /** Texts that are hard to store. Each has at most twenty code points, and no two have the same match key. */
    List<String> ODD = List.of(
            "\uD83D\uDE00 \uD83D\uDC69\u200D\uD83D\uDD2C \u2764\uFE0F",
            "\uD842\uDFB7\u91CE\u5BB6",
            "\r\none\r\ntwo\rthree\n\tfour ",
            "\uFF10\uFF11\uFF12\uFF13 \uFF21\uFF22",
            "'; drop table x; --",
            "\" or \"\"=\"",
            "=1+1",
            "@SUM(A1:A9)",
            "+cmd|' /C x'!A0",
            "-2+3",
            "100 %_!\\[x]{0}$1",
            "e\u0301\u00A0A\u030A\u2126",
            "<b>&amp;</b>",
            "\u0130\u0131\u00DF\uFB01",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66 \uD83C\uDDE8\uD83C\uDDF3",
            "\u0915\u094D\u200C\u0937 \u200Fb\u202Ec\u202C\uFEFF",
            "null",
            "\uFFFD\uE000\uDBFF\uDFFD");

    /** The types of the parameters of every method of every desk, by the name of the method. */
    private static Map<String, List<Type>> parameters() {
        Map<String, List<Type>> parameters = new TreeMap<>();
        for (DeskPath path : DeskPath.all()) {
            path.methods()
                    .forEach(each -> parameters
                            .computeIfAbsent(
                                    path.type().getSimpleName() + "." + each.getName(), none -> new ArrayList<>())
                            .addAll(path.parameters(each)));
        }
        return parameters;
    }

    /** A desk may accept one form, or a stream of forms. */
    private static Stream<Class<?>> types(Type type) {
        return type instanceof ParameterizedType many
                ? Arrays.stream(many.getActualTypeArguments()).flatMap(TextContract::types)
                : Stream.ofNullable(type instanceof Class<?> one ? one : null);
    }

    private static boolean isForm(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(each -> limit(each) != null || isForm(each.getType()));
    }

    private static @Nullable TextLimit limit(RecordComponent component) {
        TextLimit own = component.getAccessor().getAnnotation(TextLimit.class);
        return own != null ? own : component.getAnnotatedType().getAnnotation(TextLimit.class);
    }

    /** A desk that accepts a form or a text that is not tested here fails this test. */
    @Test
    default void looksAtEveryTextThatADeskTakes() {
        TextForms known = new TextForms(World.on(store()));
        Set<Class<?>> forms = parameters().values().stream()
                .flatMap(List::stream)
                .flatMap(TextContract::types)
                .filter(TextContract::isForm)
                .collect(Collectors.toSet());
        assertThat(forms).isEqualTo(known.forms.keySet());
        Set<String> bare = parameters().entrySet().stream()
                .filter(each -> each.getValue().contains(String.class))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(bare).isEqualTo(known.bare.keySet());
    }

    /**
     * Each field gets each text in turn, in a form whose other fields have other texts. In one round all texts have the maximum
     * length.
     */
    @Test
    default void keepsEveryTextOfEveryForm() {
        TextForms known = new TextForms(World.on(store()));
        known.forms.forEach((type, keep) -> {
            for (int round = 0; round <= ODD.size(); round++) {
                Map<String, String> expected = new TreeMap<>();
                Record form = filled(known.sample(type), "", new Texts(round, expected));
                Object kept = keep.apply(form);
                assertThat(expected).isNotEmpty();
                expected.forEach((path, text) -> assertThat(read(kept, path))
                        .as("%s.%s", type.getSimpleName(), path)
                        .isEqualTo(text));
            }
        });
    }

    /** Texts outside forms, and the longest of each. */
    @Test
    default void keepsEveryTextThatIsHandedInByItself() {
        TextForms known = new TextForms(World.on(store()));
        known.bare.forEach((name, method) -> {
            for (String text : ODD) {
                String expected = normalized(text, method.max(), method.multiline());
                if (method.multiline() || !expected.contains("\n")) {
                    assertThat(method.keep().apply(text)).as(name).isEqualTo(expected);
                }
            }
            String longest = Names.longest(method.max());
            assertThat(method.keep().apply(longest)).as(name).isEqualTo(longest);
        });
    }

    /** The next text: the longest one in the last round, one of the odd texts in the earlier rounds. */
    record Texts(int round, Map<String, String> expected) {

        /** Where the odd text is not possible, another text, which no other round uses. */
        String next(String path, int max, boolean multiline, boolean singleScript) {
            boolean isLast = round == ODD.size();
            String odd = isLast ? Names.longest(max) : ODD.get((round + expected.size()) % ODD.size());
            boolean isPossible = (multiline || !Text.lineOrEmpty(odd, max).contains("\n"))
                    && (!singleScript || isLast || odd.chars().allMatch(each -> each < 0x7F));
            String text = isPossible ? odd : "one line " + round;
            String kept = normalized(text, max, multiline);
            assertThat(Text.length(kept)).as(path).isLessThanOrEqualTo(max);
            expected.put(path, kept);
            return text;
        }
    }

    private static String normalized(String text, int max, boolean multiline) {
        return multiline ? Text.linesOrEmpty(text, max) : Text.lineOrEmpty(text, max);
    }

    private static Record filled(Record sample, String path, Texts texts) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent each : sample.getClass().getRecordComponents()) {
            values.add(value(sample, each, path, texts));
        }
        try {
            Class<?>[] types = Arrays.stream(sample.getClass().getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<? extends Record> canonical = sample.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(values.toArray());
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(path, thrown.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    private static @Nullable Object value(Record sample, RecordComponent component, String path, Texts texts) {
        String here = path + component.getName();
        Object now = get(sample, component);
        if (component.isAnnotationPresent(DecimalText.class) || component.isAnnotationPresent(CurrencyCode.class)) {
            return now;
        }
        if (component.getType() == String.class) {
            TextLimit limit = limit(component);
            assertThat(limit).as("limit of %s in %s", here, sample.getClass()).isNotNull();
            return texts.next(here, Objects.requireNonNull(limit).max(), limit.multiline(), limit.singleScript());
        }
        if (component.getName().equals("tags")) {
            String tag = texts.next(here, Customer.TAG_MAX, false, false);
            texts.expected().put(here, "[" + Text.line(tag, Customer.TAG_MAX) + "]");
            return Set.of(tag);
        }
        return now instanceof Record part && isForm(component.getType()) ? filled(part, here + ".", texts) : now;
    }

    private static @Nullable String read(Object kept, String path) {
        Object value = kept;
        for (String name : path.split("\\.", -1)) {
            try {
                value = Objects.requireNonNull(value).getClass().getMethod(name).invoke(value);
            } catch (ReflectiveOperationException impossible) {
                throw new LinkageError(path, impossible);
            }
        }
        return value == null ? null : value.toString();
    }

    private static @Nullable Object get(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }
}
