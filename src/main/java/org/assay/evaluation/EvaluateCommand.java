package org.assay.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.assay.catalog.RubricImport;
import org.assay.judging.Judge;
import org.assay.judging.TrainableJudge;
import org.assay.rubric.Exam;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures a judge on a file of graded answers, without a database. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Judges graded answers and reports how well the judge agrees with the people who graded them.",
        footer =
                "Exit code 0: done, and every requirement holds. 1: a requirement does not hold. 2: it could not be done.")
public final class EvaluateCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    /** Where the graded answers are. */
    private static final class Source {
        @Option(names = "--gold", paramLabel = "FILE", description = "Graded answers, one JSON object a line.")
        private Optional<Path> gold = Optional.empty();

        @Option(
                names = "--references",
                paramLabel = "FILE",
                description =
                        "Answers graded in total, each with question and reference answer, which is the only rubric.")
        private Optional<Path> references = Optional.empty();
    }

    private final Map<String, Supplier<Judge>> judges;
    private final RubricFile rubrics;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Source source;

    @Option(
            names = "--rater",
            paramLabel = "NAME=FILE",
            description = "Grades of another person for the same answers; may be given again.")
    private Map<String, Path> raters = new LinkedHashMap<>();

    @Option(
            names = "--rubric",
            paramLabel = "FILE",
            description =
                    "YAML or JSON, or an answer key (.txt, .md, .pdf, .docx) to import by rules; the shipped exam by"
                            + " default.")
    private Optional<Path> rubric = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "Another rubric for the same questions, which the same answers are judged by as well; the page"
                            + " ends with both side by side.")
    private Optional<Path> against = Optional.empty();

    @Option(names = "--split", description = "Of the references, only the answers of this part.")
    private Optional<String> split = Optional.empty();

    @Option(names = "--judge", defaultValue = "offline", description = "Which judge; ${DEFAULT-VALUE} by default.")
    private String judge;

    @Option(
            names = "--folds",
            defaultValue = "1",
            description = "From 2 on a judge that learns is measured on questions that it has not learnt from.")
    private int folds;

    @Option(names = "--repeats", defaultValue = "1", description = "How often every answer is judged.")
    private int repeats;

    @Option(names = "--replicates", defaultValue = "1000", description = "Resamples for the intervals.")
    private int replicates;

    @Option(names = "--seed", defaultValue = "1", description = "Of the resamples.")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the report goes as JSON.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Where the report goes as Markdown; else it is printed.")
    private Optional<Path> markdown = Optional.empty();

    @Option(
            names = "--learnt",
            paramLabel = "FILE",
            description = "Where to write what the judge learns from all of the answers.")
    private Optional<Path> learnt = Optional.empty();

    @Mixin
    private RequirementOptions requirements = new RequirementOptions();

    /**
     * The command as the program offers it.
     *
     * @param judges by name, made only when asked for
     * @param documents imports answer keys that stand in the place of a rubric
     */
    public EvaluateCommand(Map<String, Supplier<Judge>> judges, RubricImport documents) {
        this.judges = Map.copyOf(judges);
        this.rubrics = new RubricFile(documents);
    }

    @Override
    public Integer call() throws IOException {
        GradedSet graded = graded();
        Exam exam = graded.exam();
        Protocol protocol = new Protocol(folds, repeats, replicates, seed);
        Map<String, Map<String, Grades>> others = new LinkedHashMap<>();
        for (var rater : raters.entrySet()) {
            others.put(rater.getKey(), GoldFile.rater(Files.readString(rater.getValue()), graded.answers(), exam));
        }
        Optional<SideBySide> other = sideBySide(protocol);
        Judge measured = judge();
        Evaluation evaluation = new Evaluation(exam, graded.answers(), protocol);
        List<List<Outcome>> outcomes = evaluation.run(measured, this::progress);
        Report report = new Reporting(exam, protocol, others, outcomes).report();
        String comparison = other.map(both -> both.page(measured, outcomes.getFirst(), this::progress))
                .orElse("");
        write(report, ReportPage.of(report) + comparison);
        if (learnt.isPresent() && measured instanceof TrainableJudge pupil) {
            Files.writeString(
                    learnt.get(), pupil.trainedOn(evaluation.lessons()).learnt());
        }
        return check(report);
    }

    private GradedSet graded() throws IOException {
        if (source.references.isPresent() && against.isPresent()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--against compares rubrics; --references have none.");
        }
        if (source.references.isPresent()) {
            return GradedSet.ofReferences(Files.readString(source.references.get()), split);
        }
        return underRubric(rubrics.read(rubric));
    }

    private GradedSet underRubric(Exam exam) throws IOException {
        return new GradedSet(exam, GoldFile.read(Files.readString(source.gold.orElseThrow()), exam));
    }

    private Optional<SideBySide> sideBySide(Protocol protocol) throws IOException {
        if (against.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SideBySide(
                underRubric(rubrics.read(against.get())),
                rubric.map(EvaluateCommand::name).orElse("the shipped rubric"),
                name(against.get()),
                protocol));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private Judge judge() {
        Supplier<Judge> named = judges.get(judge);
        if (named == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "There is no judge '%s', only %s.".formatted(judge, judges.keySet()));
        }
        return named.get();
    }

    private void progress(int done) {
        if (done % 10 == 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.print("\r" + done + " judged");
            err.flush();
        }
    }

    private void write(Report report, String page) throws IOException {
        spec.commandLine().getErr().println();
        if (json.isPresent()) {
            Files.writeString(json.get(), ReportJson.write(report));
        }
        if (markdown.isPresent()) {
            Files.writeString(markdown.get(), page, StandardCharsets.UTF_8);
        } else {
            spec.commandLine().getOut().println(page);
        }
    }

    private int check(Report report) {
        List<String> unmet = requirements.requirements().unmet(report);
        unmet.forEach(sentence -> spec.commandLine().getErr().println("Not reached: " + sentence + "."));
        return unmet.isEmpty() ? 0 : FAILED;
    }
}
