package org.assay.grading;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.rubric.Points;
import org.assay.scoring.Counted;
import org.assay.scoring.Range;
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

    @Test
    void recordsFromBeforeDecidedRangesWereNumbersAreStillRead() {
        assertThat(RecordJson.read("{\"low\":2,\"high\":2.0}", Range.class))
                .isEqualTo(RecordJson.read("2", Range.class));
        assertThat(RecordJson.read("{\"low\":true,\"high\":true}", Counted.class))
                .isEqualTo(RecordJson.read("true", Counted.class));
    }

    @Test
    void whatIsUndecidedKeepsItsTwoEnds() {
        Range undecided = new Range(Points.of("0.5"), Points.of("2"));
        assertThat(RecordJson.read(RecordJson.write(undecided), Range.class)).isEqualTo(undecided);
        assertThat(RecordJson.write(Range.of(Points.of("2")))).isEqualTo("2");
        Counted counted = new Counted(false, true);
        assertThat(RecordJson.read(RecordJson.write(counted), Counted.class)).isEqualTo(counted);
    }
}
