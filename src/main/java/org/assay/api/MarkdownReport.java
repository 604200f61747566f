package org.assay.api;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assay.api.QuestionView.CriterionView;
import org.assay.api.QuestionView.EvidenceView;
import org.assay.api.QuestionView.StepView;
import org.assay.rubric.Points;

/** A submission for people to read: the points, the words that earned them, and the sums. */
@Provider
@Produces(MarkdownReport.MEDIA_TYPE)
public class MarkdownReport implements MessageBodyWriter<SubmissionView> {
    static final String MEDIA_TYPE = "text/markdown";

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == SubmissionView.class;
    }

    @Override
    public void writeTo(
            SubmissionView submission,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", MEDIA_TYPE + ";charset=UTF-8");
        out.write(report(submission).getBytes(StandardCharsets.UTF_8));
    }

    static String report(SubmissionView submission) {
        StringBuilder report = new StringBuilder();
        SubmissionView.ScoreView score = submission.score();
        report.append("# %s: %s / %s (%s)%n"
                .formatted(
                        submission.exam(),
                        points(score.points(), score.low(), score.high()),
                        score.max(),
                        submission.status()));
        Optional.ofNullable(submission.judge())
                .ifPresent(judge -> report.append("Judge: %s (%s)%n".formatted(judge.name(), judge.model())));
        report.append("Submission: %s%n".formatted(submission.id()));
        submission.questions().forEach(question -> append(report, question));
        return report.toString();
    }

    private static void append(StringBuilder report, QuestionView question) {
        report.append("%n## %s %s: %s / %s%n"
                .formatted(
                        question.question(),
                        question.title(),
                        points(question.points(), question.low(), question.high()),
                        question.max()));
        if (question.blind()) {
            report.append("Reviewed blind: what the judge said is shown once it is confirmed%n".formatted());
        }
        if (!question.reasons().isEmpty()) {
            report.append("Look at: %s%n".formatted(String.join(", ", question.reasons())));
        }
        question.criteria().forEach(criterion -> append(report, criterion));
        report.append('\n');
        for (StepView step : question.trace()) {
            report.append("    %s = %s%n".formatted(step.node(), step.sentence()));
        }
    }

    private static void append(StringBuilder report, CriterionView criterion) {
        Optional<QuestionView.JudgmentView> judgment = Optional.ofNullable(criterion.judgment());
        report.append("- %s: %s%s%n"
                .formatted(
                        criterion.criterion(),
                        judgment.map(MarkdownReport::level).orElse("?"),
                        Optional.ofNullable(criterion.text())
                                .map(text -> " — " + text)
                                .orElse("")));
        judgment.map(QuestionView.JudgmentView::evidence).ifPresent(found -> found.stream()
                .map(EvidenceView::quote)
                .filter(quote -> quote != null && !quote.isBlank())
                .forEach(quote -> report.append("  > %s%n".formatted(quote.replaceAll("\\s+", " ")))));
    }

    private static String level(QuestionView.JudgmentView judgment) {
        return judgment.level() == null ? "abstained: " + judgment.abstained() : judgment.level();
    }

    private static String points(Points decided, Points low, Points high) {
        return decided == null ? low + " to " + high : decided.toString();
    }
}
