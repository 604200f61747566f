package org.assay.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One content has one canonical text, or the chain of a submission's history could not be checked. */
class RecordJsonTest {
    @Test
    void theDatabaseMayReorderFieldsAndSpellNumbersItsWay() {
        assertThat(RecordJson.canonical("{\"b\": {\"y\": 1E-7, \"x\": 2.50}, \"a\": [3, 1]}"))
                .isEqualTo(RecordJson.canonical("{\"a\":[3,1],\"b\":{\"x\":2.50,\"y\":0.0000001}}"))
                .isEqualTo("{\"a\":[3,1],\"b\":{\"x\":2.50,\"y\":0.0000001}}");
    }

    @Test
    void theOrderOfAListIsContent() {
        assertThat(RecordJson.canonical("[\"heap\",\"sort\"]"))
                .isNotEqualTo(RecordJson.canonical("[\"sort\",\"heap\"]"));
    }

    /** Records that were written before a field came or went still verify. */
    @Test
    void fieldsThatTheProgramDoesNotKnowCount() {
        assertThat(RecordJson.canonical("{\"unheardOf\":true}")).isEqualTo("{\"unheardOf\":true}");
    }
}
