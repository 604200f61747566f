package org.assay.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole prompts, as a model gets them. To take a wanted change over, copy what the test found into the file. */
class PromptWriterTest {
    private static final String NONCE = "0123456789abcdef";

    private static Prompt prompt(String language, String answer) {
        return new PromptWriter(PromptTexts.of(language, Optional.empty()))
                .prompt(Heaps.QUESTION, Heaps.CRITERIA, new FencedAnswer(answer, NONCE));
    }

    private static String expected(String file) throws IOException {
        try (InputStream content = PromptWriterTest.class.getResourceAsStream("/expected-prompts/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void isWholeAndInItsPlace(String language) throws IOException {
        Prompt prompt = prompt(language, Heaps.ANSWER);
        assertThat(prompt.system()).isEqualTo(expected(language + "-system.txt"));
        assertThat(prompt.user()).isEqualTo(expected(language + "-user.txt"));
    }

    @Test
    void onlyTheLastMessageDiffersBetweenCandidates() {
        assertThat(prompt("zh", "一个回答").system())
                .isEqualTo(prompt("zh", "另一个回答").system());
    }

    @Test
    void placesInAnAnswerStayText() {
        assertThat(prompt("en", "{{nonce}} {{criteria}} $1").user()).contains("{{nonce}} {{criteria}} $1");
    }

    @Test
    void theNonceIsNoPartOfWhatIsAsked() {
        Prompt other = new PromptWriter(PromptTexts.of("en", Optional.empty()))
                .prompt(Heaps.QUESTION, Heaps.CRITERIA, new FencedAnswer(Heaps.ANSWER, "fedcba9876543210"));
        assertThat(other.hash()).isEqualTo(prompt("en", Heaps.ANSWER).hash());
        assertThat(prompt("en", "other").hash()).isNotEqualTo(other.hash());
    }

    @Test
    void aFolderTakesThePlaceOfThePackagedOnes(@TempDir Path folder) throws IOException {
        PromptTexts packaged = PromptTexts.of("en", Optional.empty());
        Path own = Files.createDirectory(folder.resolve("en"));
        Files.writeString(own.resolve("instructions.md"), "Judge well.\n");
        Files.writeString(own.resolve("question.md"), packaged.question().text());
        Files.writeString(own.resolve("criterion.md"), packaged.criterion().text());
        Files.writeString(own.resolve("answer.md"), packaged.answer().text());
        Files.writeString(own.resolve("repair.md"), packaged.repair().text());
        assertThatThrownBy(() -> PromptTexts.of("en", Optional.of(folder)))
                .isInstanceOf(WrongPrompts.class)
                .hasMessageContaining("en/words.properties");
        Files.writeString(
                own.resolve("words.properties"),
                "reference=R\naccept=A\nreject=W\nruling=L\nnone=-\nno-quote-needed=N\n");
        PromptTexts texts = PromptTexts.of("en", Optional.of(folder));
        assertThat(texts.instructions().text()).isEqualTo("Judge well.\n");
        assertThat(texts.hash()).isNotEqualTo(packaged.hash());
        assertThat(texts.version()).startsWith("en-");
    }
}
