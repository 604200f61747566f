package org.assay.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.intake.Ids;
import org.assay.review.CriterionAnswer;
import org.assay.review.CriterionPlace;
import org.assay.review.GroupReview;
import org.assay.review.SimilarAnswers;
import org.assay.security.Caller;
import org.assay.security.CurrentCaller;
import org.assay.web.SubmissionReading;
import org.assay.web.review.SimilarSheet.GroupView;
import org.assay.web.review.SimilarSheet.LeftRow;
import org.assay.web.review.SimilarSheet.Row;

/** Reads the groups of similar answers as far as the reader may know them. */
@ApplicationScoped
class SimilarSheets {
    private static final int AROUND = 40;
    private static final int SHORT = 240;
    private static final int MORE_AROUND = 600;
    private static final int MORE = 2_000;
    private static final String NO_LEVEL = "abstained";

    private final SimilarAnswers answers;
    private final Ids ids;
    private final CurrentCaller caller;

    SimilarSheets(SimilarAnswers answers, Ids ids, CurrentCaller caller) {
        this.answers = answers;
        this.ids = ids;
        this.caller = caller;
    }

    SimilarSheet of(CriterionPlace place) {
        Caller reader = caller.caller();
        SimilarAnswers.Grouped grouped = answers.of(place, reader.mayDecide());
        List<SimilarAnswers.Group> groups = grouped.groups();
        return new SimilarSheet(
                place,
                IntStream.range(0, groups.size())
                        .mapToObj(i -> group(i + 1, place, groups.get(i), reader.name()))
                        .toList(),
                grouped.compared(),
                grouped.open(),
                grouped.blind());
    }

    static LeftRow left(CriterionPlace place, GroupReview.Left left) {
        return new LeftRow(
                QuestionSheets.address(left.submission(), place.question().id()),
                SubmissionReading.code(left.submission()),
                left.why(),
                left.stands().orElse(null));
    }

    private GroupView group(int number, CriterionPlace place, SimilarAnswers.Group group, String reader) {
        return new GroupView(
                number,
                ids.next(),
                group.hasEvidence(),
                levels(group),
                group.answers().stream()
                        .map(answer -> row(place, answer, reader))
                        .toList());
    }

    private static Map<String, Long> levels(SimilarAnswers.Group group) {
        return group.answers().stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.level().orElse(NO_LEVEL), TreeMap::new, Collectors.counting()));
    }

    private static Row row(CriterionPlace place, CriterionAnswer answer, String reader) {
        Excerpt excerpt = new Excerpt(answer.text(), answer.words());
        return new Row(
                QuestionSheets.address(answer.submission(), place.question().id()),
                SubmissionReading.code(answer.submission()),
                SeenAnswers.value(new GroupReview.Seen(answer.submission(), answer.grading())),
                answer.level().orElse(null),
                answer.by().orElse(null),
                answer.confirmed(),
                answer.quoted(),
                excerpt.of(AROUND, SHORT),
                excerpt.isWhole(AROUND, SHORT) ? null : excerpt.of(MORE_AROUND, MORE),
                answer.holder().filter(holder -> !holder.equals(reader)).orElse(null));
    }
}
