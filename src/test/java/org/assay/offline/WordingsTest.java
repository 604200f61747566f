package org.assay.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingsTest {
    @Test
    void aReferenceOfOneLineIsOneWording() {
        assertThat(Wordings.sayings("The root is the smallest. Reading it is O(1)."))
                .containsExactly("The root is the smallest. Reading it is O(1).");
        assertThat(Wordings.sayings("O(1)")).containsExactly("O(1)");
        assertThat(Wordings.sayings("  ")).isEmpty();
    }

    @Test
    void everyLineOfAPassageIsAWordingButForWhatSaysTooLittle() {
        assertThat(Wordings.sayings("Heaps:\nThe root is the smallest.\n}\n  Reading it is O(1)."))
                .containsExactly("Heaps:", "The root is the smallest.", "Reading it is O(1).");
        assertThat(Wordings.sayings("{\n}\nThe root is the smallest."))
                .containsExactly("{\n}\nThe root is the smallest.");
    }
}
