package org.assay.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What points nearly the same way is put together. */
class LikeGroupsTest {
    private static final double LEAST = 0.8;

    @Test
    void whatPointsTheSameWayIsTogetherAndWhatDoesNotIsAlone() {
        assertThat(groups(at(0), at(90), at(2), at(180), at(88)))
                .containsExactly(List.of(0, 2), List.of(1, 4), List.of(3));
    }

    @Test
    void theLargestGroupComesFirst() {
        assertThat(groups(at(0), at(90), at(91), at(92)).getFirst()).hasSize(3);
    }

    @Test
    void whatCountsMoreMakesAGroupLarger() {
        assertThat(LikeGroups.of(List.of(at(0), at(90), at(91)), List.of(5, 1, 1), LEAST))
                .containsExactly(List.of(0), List.of(1, 2));
    }

    /** A chain of small steps is cut: its ends say different things. */
    @Test
    void everythingInAGroupIsLikeItsMiddle() {
        List<float[]> chain =
                IntStream.range(0, 13).mapToObj(step -> at(15 * step)).toList();
        for (List<Integer> group : groups(chain)) {
            assertThat(group).allSatisfy(member -> assertThat(15 * Math.abs(member - group.getFirst()))
                    .isLessThanOrEqualTo(36));
        }
    }

    @Test
    void theMiddleComesFirstAndThenTheNearest() {
        assertThat(groups(at(30), at(0), at(10))).containsExactly(List.of(0, 2, 1));
        assertThat(groups(at(50), at(25), at(0), at(20))).containsExactly(List.of(1, 3, 0, 2));
    }

    @Test
    void everythingIsInOneGroupAndTheResultIsTheSameEachTime() {
        Random random = new Random(7);
        List<float[]> vectors =
                Stream.generate(() -> at(random.nextInt(360))).limit(300).toList();
        List<List<Integer>> groups = groups(vectors);
        assertThat(groups.stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(IntStream.range(0, 300).boxed().toList());
        assertThat(groups.stream().map(List::size).toList()).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(groups(vectors)).isEqualTo(groups);
    }

    @Test
    void nothingMakesNoGroups() {
        assertThat(groups(List.of())).isEmpty();
    }

    private static List<List<Integer>> groups(float[]... vectors) {
        return groups(List.of(vectors));
    }

    private static List<List<Integer>> groups(List<float[]> vectors) {
        return LikeGroups.of(vectors, Collections.nCopies(vectors.size(), 1), LEAST);
    }

    /** Of length 1, in a direction in degrees; within 36 of each other two are alike. Of five numbers, since not every vector has a multiple of four. */
    private static float[] at(int degrees) {
        double angle = Math.toRadians(degrees);
        return new float[] {(float) Math.cos(angle), 0, 0, 0, (float) Math.sin(angle)};
    }
}
