package org.assay.web.exams;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Catalog;
import org.assay.catalog.Rubric;
import org.assay.grading.GradeAnswer;
import org.assay.grading.GradingLog;
import org.assay.grading.GradingWords;
import org.assay.judging.Answer;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.Judged;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;
import org.assay.rubric.Question;
import org.assay.security.CurrentCaller;
import org.assay.security.Role;
import org.assay.web.Complaints;
import org.assay.web.Page;
import org.assay.web.PageView;
import org.jboss.resteasy.reactive.RestForm;

/** Where an answer is pasted and judged, and nothing stored. */
@Page
@Path("/try")
@RolesAllowed({"reviewer", "author", "admin"})
@Produces(MediaType.TEXT_HTML)
public class TryPage {
    private final PageView pages;
    private final Catalog catalog;
    private final GradeAnswer grading;
    private final GradingLog log;
    private final CurrentCaller caller;
    private final Template page;

    TryPage(
            PageView pages,
            Catalog catalog,
            GradeAnswer grading,
            GradingLog log,
            CurrentCaller caller,
            @Location("try.html") Template page) {
        this.pages = pages;
        this.catalog = catalog;
        this.grading = grading;
        this.log = log;
        this.caller = caller;
        this.page = page;
    }

    /** What was chosen and typed. */
    public record Typed(String exam, String question, String answer) {
        static Typed of(String exam, String question, String answer) {
            return new Typed(orEmpty(exam), orEmpty(question), orEmpty(answer));
        }

        /** Browsers send every line break as two characters; candidates typed one. */
        Answer text() {
            return new Answer(question, answer.replace("\r\n", "\n"));
        }

        private static String orEmpty(String text) {
            return text == null ? "" : text;
        }
    }

    @GET
    public Response form(@QueryParam("exam") String exam, @QueryParam("question") String question) {
        return show(Typed.of(exam, question, ""), null, Complaints.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response judge(@RestForm String exam, @RestForm String question, @RestForm String answer) {
        Typed typed = Typed.of(exam, question, answer);
        try {
            return show(typed, judge(typed), Complaints.NONE);
        } catch (Problem problem) {
            return show(typed, null, Complaints.of(problem));
        }
    }

    private Tried judge(Typed typed) {
        Rubric rubric = open(typed.exam()).orElseThrow(() -> wrong("/exam", "there is no such exam"));
        Question question = rubric.exam()
                .question(typed.question())
                .orElseThrow(() -> wrong("/question", "the exam has no such question"));
        Answer answer = typed.text();
        if (answer.text().length() > Answer.MAX_LENGTH) {
            throw wrong(
                    "/answer",
                    "has " + answer.text().length() + " characters, at most " + Answer.MAX_LENGTH + " are accepted");
        }
        try {
            Judged judged = grading.judge(rubric.exam(), question, answer);
            return Tried.of(
                    question,
                    answer,
                    log.unstored(rubric, question, judged),
                    GradingWords.of(judged),
                    pages.language().sentences());
        } catch (JudgeFailedException e) {
            throw new Problem(Kind.JUDGE_UNAVAILABLE, e.failure().detail());
        }
    }

    private static Problem wrong(String pointer, String detail) {
        return Complaints.invalid(List.of(new Complaint(pointer, detail)));
    }

    /** Authors try what they are writing; others what submissions are scored under. */
    private Optional<Rubric> open(String exam) {
        return mayTryDrafts() ? catalog.latest(exam) : catalog.latestPublished(exam);
    }

    private boolean mayTryDrafts() {
        return caller.caller().is(Role.AUTHOR) || caller.caller().is(Role.ADMIN);
    }

    private List<Rubric> exams() {
        return catalog.latestOfEach().stream()
                .flatMap(latest -> open(latest.exam().key()).stream())
                .toList();
    }

    private Response show(Typed typed, Tried tried, Complaints complaints) {
        List<Rubric> exams = exams();
        Rubric chosen = exams.stream()
                .filter(rubric -> rubric.exam().key().equals(typed.exam()))
                .findFirst()
                .orElse(exams.isEmpty() ? null : exams.getFirst());
        return Response.status(complaints.status())
                .entity(pages.of(page)
                        .data("exams", exams)
                        .data("chosen", chosen)
                        .data(
                                "questions",
                                chosen == null
                                        ? List.of()
                                        : chosen.exam().questions().toList())
                        .data("typed", typed)
                        .data("tried", tried)
                        .data("complaints", complaints))
                .build();
    }
}
