package org.assay.scoring;

import static org.assay.testing.RubricBuilder.bonusItem;
import static org.assay.testing.RubricBuilder.criterion;
import static org.assay.testing.RubricBuilder.exam;
import static org.assay.testing.RubricBuilder.item;
import static org.assay.testing.RubricBuilder.question;
import static org.assay.testing.RubricBuilder.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Bonus;
import org.assay.rubric.Exam;
import org.assay.testing.RubricBuilder.ItemDraft;
import org.junit.jupiter.api.Test;

/** What stands between a rubric and its publication: errors, and warnings that nobody has answered. */
class PublishingTest {
    private static Exam of(String declared, ItemDraft... items) {
        return exam(declared, Bonus.ABOVE, section("s", declared, question("q", declared, items)));
    }

    private static final Exam OVERFULL =
            of("2", item("i", "2", criterion("a", "1"), criterion("b", "2")), item("j", "0", criterion("c", "1")));
    private static final ItemDraft TWO = item("i", "2", criterion("a", "2"));

    private static List<String> hindrances(Exam exam, Acceptance... acceptances) {
        return Linter.lint(exam, List.of(acceptances)).stream()
                .filter(Finding::hindersPublishing)
                .map(Finding::id)
                .toList();
    }

    @Test
    void aSoundRubricMayBePublished() {
        assertThat(Linter.lint(of("2", TWO), List.of())).isEmpty();
    }

    @Test
    void aWarningHindersUntilItIsAcceptedWithAReason() {
        Exam full = of("2", item("i", "2", criterion("a", "1"), criterion("b", "2")));
        assertThat(hindrances(full)).containsExactly("overfull@q/i");
        Acceptance accepted = new Acceptance("overfull@q/i", "two ways to the same points");
        assertThat(hindrances(full, accepted)).isEmpty();
        assertThat(Linter.lint(full, List.of(accepted)))
                .extracting(Finding::acceptedBecause)
                .containsExactly(Optional.of("two ways to the same points"));
    }

    @Test
    void anAcceptanceAnswersOneFindingAtOneNodeOnly() {
        assertThat(hindrances(OVERFULL, new Acceptance("overfull@q/i", "meant")))
                .containsExactly("overfull@q/j");
    }

    @Test
    void anErrorHindersEvenWhereItIsAccepted() {
        Exam unreachable = of("3", TWO);
        assertThat(hindrances(unreachable, new Acceptance("unreachable-points@q", "never mind")))
                .containsExactly("unreachable-points@q");
    }

    @Test
    void anInfoNeverHinders() {
        Exam lifted = of("2", TWO, bonusItem("extra", "1", criterion("b", "1")));
        assertThat(Linter.lint(lifted, List.of()))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.BONUS_ABOVE_TOTAL);
        assertThat(hindrances(lifted)).isEmpty();
    }

    @Test
    void anAcceptanceOfNothingIsAWarningThatDoesNotHinder() {
        Acceptance stale = new Acceptance("overfull@q", "once it was");
        assertThat(Linter.lint(of("2", TWO), List.of(stale)))
                .extracting(Finding::kind, Finding::severity, Finding::id)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        Finding.Kind.STALE_ACCEPTANCE, Finding.Severity.WARNING, "stale-acceptance@overfull@q"));
        assertThat(hindrances(of("2", TWO), stale)).isEmpty();
    }
}
