package org.assay.web.exams;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assay.catalog.ExamSettings;
import org.assay.catalog.ExamSettingsLog.InForce;
import org.assay.catalog.WantedSettings;
import org.assay.problem.Complaint;
import org.jboss.resteasy.reactive.RestForm;

/** Settings as they are typed. */
public class SettingsForm {
    /** No exponents: a short text could mean a number that fills the memory. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.]\\d{1,12})?");

    @RestForm
    public String revision;

    @RestForm
    public String review;

    @RestForm
    public String calls;

    @RestForm
    public String votes;

    @RestForm
    public String perHour;

    @RestForm
    public String perExam;

    @RestForm
    public String cutoffs;

    @RestForm
    public String margin;

    @RestForm
    public String escalateBelow;

    @RestForm
    public String blindShare;

    @RestForm
    public String goldShare;

    @RestForm
    public String integrationView;

    static SettingsForm of(InForce inForce) {
        ExamSettings settings = inForce.settings();
        SettingsForm form = new SettingsForm();
        form.revision = String.valueOf(inForce.revision());
        form.review = settings.review().key();
        form.calls = settings.judging().calls().key();
        form.votes = String.valueOf(settings.judging().votes());
        form.perHour =
                settings.judging().budget().perHour().map(SettingsForm::text).orElse("");
        form.perExam =
                settings.judging().budget().perExam().map(SettingsForm::text).orElse("");
        form.cutoffs =
                settings.cutoffs().points().stream().map(SettingsForm::text).collect(Collectors.joining(" "));
        form.margin = text(settings.cutoffs().margin());
        form.escalateBelow = text(BigDecimal.valueOf(settings.escalateBelow()));
        form.blindShare = text(BigDecimal.valueOf(settings.sampling().blind()));
        form.goldShare = text(BigDecimal.valueOf(settings.sampling().gold()));
        form.integrationView = settings.integrationView().key();
        return form;
    }

    /**
     * What is meant.
     *
     * @throws org.assay.problem.Problem that names every field that is wrong
     */
    ExamSettings settings() {
        List<Complaint> complaints = new ArrayList<>();
        WantedSettings wanted = new WantedSettings(
                review,
                calls,
                number("/votes", votes, BigDecimal::intValueExact, complaints),
                number("/budget/perHour", perHour, Function.identity(), complaints),
                number("/budget/perExam", perExam, Function.identity(), complaints),
                numbers("/cutoffs/points", cutoffs, complaints),
                number("/cutoffs/margin", margin, Function.identity(), complaints),
                number("/escalateBelow", escalateBelow, BigDecimal::doubleValue, complaints),
                number("/blindShare", blindShare, BigDecimal::doubleValue, complaints),
                number("/goldShare", goldShare, BigDecimal::doubleValue, complaints),
                integrationView);
        return wanted.settings(complaints);
    }

    private static List<BigDecimal> numbers(String pointer, String typed, List<Complaint> complaints) {
        return Arrays.stream(typed == null ? new String[0] : typed.strip().split("[\\s,;\uFF0C\uFF1B\u3001]+"))
                .filter(text -> !text.isEmpty())
                .map(text -> number(pointer, text, Function.identity(), complaints))
                .filter(number -> number != null)
                .toList();
    }

    /** Null where nothing was typed, and where it is no number. */
    private static <T> T number(
            String pointer, String typed, Function<BigDecimal, T> value, List<Complaint> complaints) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            if (NUMBER.matcher(text).matches()) {
                return value.apply(new BigDecimal(text));
            }
        } catch (ArithmeticException e) {
            // A fraction, or more than fits, where a whole number is asked for.
        }
        complaints.add(new Complaint(pointer, "must be a number such as 3 or 0.5"));
        return null;
    }

    private static String text(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
