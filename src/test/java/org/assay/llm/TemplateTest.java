package org.assay.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final Template GREETING = new Template("greeting", "Hello {{name}}, {{name}}: {{text}}");

    @Test
    void everyPlaceIsFilled() {
        assertThat(GREETING.render(Map.of("name", "Ada", "text", "$1 \\ {x}"))).isEqualTo("Hello Ada, Ada: $1 \\ {x}");
    }

    /** Or a candidate could write places. */
    @Test
    void whatIsFilledInIsNotLookedAtAgain() {
        assertThat(GREETING.render(Map.of("name", "{{text}}", "text", "{{name}}")))
                .isEqualTo("Hello {{text}}, {{text}}: {{name}}");
    }

    @Test
    void placesMustBeTheExpectedOnes() {
        assertThat(GREETING.expecting("name", "text")).isSameAs(GREETING);
        assertThatThrownBy(() -> GREETING.expecting("name"))
                .isInstanceOf(WrongPrompts.class)
                .hasMessage("The prompt greeting must have the places [name], but has [name, text].");
        assertThatThrownBy(() -> GREETING.expecting("name", "text", "more")).isInstanceOf(WrongPrompts.class);
    }
}
