package org.crmkit.examples.quickstart.page.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TextsTest {

    @Test
    void saysTheSameInBothLanguages() throws IOException {
        Properties english = load("texts.properties");
        Properties chinese = load("texts_zh_CN.properties");

        assertThat(english.stringPropertyNames()).isNotEmpty().isEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void countsInWords() {
        Texts english = new Texts(Language.EN);

        assertThat(english.say("opportunities", 0)).isEqualTo("No opportunities");
        assertThat(english.say("opportunities", 1)).isEqualTo("1 opportunity");
        assertThat(english.say("opportunities", 12345)).isEqualTo("12,345 opportunities");
        assertThat(new Texts(Language.ZH).say("opportunities", 12345)).isEqualTo("12,345 个销售机会");
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
