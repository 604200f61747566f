package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever pages say they say in Chinese too. */
class MessagesTest {
    private static final Pattern VALUE = Pattern.compile("\\{[^}]*}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static Stream<Class<?>> bundles() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("org.assay.web").stream()
                        .filter(type -> type.getSimpleName().endsWith("Messages"))
                        .map(type -> type.reflect());
    }

    @Test
    void allBundlesAreFound() {
        assertThat(bundles())
                .hasSizeGreaterThanOrEqualTo(9)
                .allMatch(bundle -> bundle.isAnnotationPresent(MessageBundle.class));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageHasAChineseTextOfItsOwn(Class<?> bundle) throws IOException {
        Properties chinese = chinese(bundle);
        for (Method message : bundle.getDeclaredMethods()) {
            String english = message.getAnnotation(Message.class).value();
            String text = chinese.getProperty(message.getName());
            assertThat(text).as(message.getName()).isNotBlank();
            assertThat(values(text)).as("values of " + message.getName()).isEqualTo(values(english));
            if (LETTER.matcher(VALUE.matcher(english).replaceAll("")).find()) {
                assertThat(text).as(message.getName()).isNotEqualTo(english);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noChineseTextIsLeftOver(Class<?> bundle) throws IOException {
        Set<String> messages =
                Arrays.stream(bundle.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
        assertThat(chinese(bundle).stringPropertyNames()).isSubsetOf(messages);
    }

    /** What is put into a text; a sentence may need it twice in one language. */
    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static Properties chinese(Class<?> bundle) throws IOException {
        String file = "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_zh.properties";
        Properties texts = new Properties();
        try (InputStream bytes = bundle.getResourceAsStream(file)) {
            texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
