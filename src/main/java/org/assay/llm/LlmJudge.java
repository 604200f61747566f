package org.assay.llm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.judging.EvidenceLocator;
import org.assay.judging.Flag;
import org.assay.judging.Judge;
import org.assay.judging.JudgeFailedException;
import org.assay.judging.JudgeFailure;
import org.assay.judging.Judged;
import org.assay.judging.JudgingTask;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Provenance;
import org.assay.judging.Provenance.Usage;
import org.assay.rubric.Criterion;

/** Judges by asking large language models; every quote is looked up in the answer, and no fault becomes a judgment. */
public final class LlmJudge implements Judge {
    private final List<LlmModel> panel;
    private final Map<String, PromptWriter> writers;
    private final ReplyCache cache;
    private final Optional<Judge> stronger;

    /** @param texts by language; {@code en} serves every language that has none */
    LlmJudge(List<LlmModel> panel, Map<String, PromptTexts> texts, ReplyCache cache, Optional<Judge> stronger) {
        this.panel = List.copyOf(panel);
        this.writers = texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, language -> new PromptWriter(language.getValue())));
        this.cache = cache;
        this.stronger = stronger;
    }

    @Override
    public List<String> names() {
        return panel.stream()
                .map(model -> model.name() + " (" + model.model() + ")")
                .distinct()
                .toList();
    }

    /** More than there may be calls, so that these never stop while other answers are fetched and recorded. */
    @Override
    public int concurrency() {
        int calls =
                panel.stream().distinct().mapToInt(LlmModel::concurrentCalls).sum();
        return 3 * calls;
    }

    @Override
    public Optional<Judge> stronger() {
        return stronger;
    }

    @Override
    public Judged judge(JudgingTask task) {
        long start = System.nanoTime();
        FencedAnswer answer = FencedAnswer.of(task.answer().text());
        List<Ballot> ballots = ballots(task, answer);
        refuseWithoutMajority(ballots);
        EvidenceCheck check = new EvidenceCheck(new EvidenceLocator(task.question(), task.answer(), task.inspection()));
        List<Map<String, Judgment>> votes =
                ballots.stream().map(ballot -> vote(ballot, task, check)).toList();
        Panel rule = new Panel(task.options().votes());
        JudgmentSheet sheet = JudgmentSheet.of(
                task.question(),
                criterion -> rule.decide(
                        criterion,
                        votes.stream().map(vote -> vote.get(criterion.id())).toList()));
        return new Judged(
                sheet,
                flags(sheet, ballots, check),
                provenance(task, answer, ballots, Duration.ofNanos(System.nanoTime() - start)));
    }

    /** The prompts that an answer is judged by: one, or one a criterion. */
    List<Request> requests(JudgingTask task, FencedAnswer answer) {
        PromptWriter writer = writer(task);
        List<Criterion> all = task.question().criteria().toList();
        List<List<Criterion>> asked =
                switch (task.options().calls()) {
                    case PER_QUESTION -> List.of(all);
                    case PER_CRITERION -> all.stream().map(List::of).toList();
                };
        return asked.stream()
                .map(criteria -> new Request(writer.prompt(task.question(), criteria, answer), criteria))
                .toList();
    }

    /** A prompt with the criteria that it asks about. */
    record Request(Prompt prompt, List<Criterion> criteria) {}

    private List<Ballot> ballots(JudgingTask task, FencedAnswer answer) {
        List<Request> requests = requests(task, answer);
        List<Callable<Ballot>> calls = new ArrayList<>();
        for (Asking asking : askings(task)) {
            calls.add(() -> together(
                    asking.model().name(),
                    all(requests.stream()
                            .<Callable<Ballot>>map(request -> () -> asking.ask(request.prompt(), request.criteria()))
                            .toList())));
        }
        return all(calls);
    }

    /** One for each vote: the models of the panel in turn. */
    List<Asking> askings(JudgingTask task) {
        return IntStream.range(0, task.options().votes())
                .mapToObj(vote -> new Asking(
                        panel.get(vote % panel.size()),
                        vote / panel.size(),
                        task.exam().key(),
                        task.options().budget(),
                        writer(task).texts(),
                        cache))
                .toList();
    }

    private PromptWriter writer(JudgingTask task) {
        String language = task.exam().language().split("-", 2)[0];
        return Optional.ofNullable(writers.get(language)).orElseGet(() -> writers.get("en"));
    }

    private static List<Ballot> all(List<Callable<Ballot>> calls) {
        try {
            if (calls.size() == 1) {
                return List.of(calls.getFirst().call());
            }
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Ballot> ballots = new ArrayList<>();
                for (Future<Ballot> future : threads.invokeAll(calls)) {
                    ballots.add(future.get());
                }
                return ballots;
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The calls of one vote as one ballot. */
    private static Ballot together(String model, List<Ballot> calls) {
        Usage usage = calls.stream().map(LlmJudge::usage).reduce(Usage.NONE, Usage::plus);
        Map<String, CriterionReply> replies = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Ballot call : calls) {
            switch (call) {
                case Ballot.Failed failed -> {
                    return failed;
                }
                case Ballot.Refused refused -> {
                    if (calls.size() == 1) {
                        return refused;
                    }
                    faults.add(refused.detail());
                }
                case Ballot.Cast cast -> {
                    replies.putAll(cast.reading().replies());
                    faults.addAll(cast.reading().faults());
                    texts.addAll(cast.texts());
                }
            }
        }
        return new Ballot.Cast(model, new Reading(replies, faults), texts, usage);
    }

    private static Usage usage(Ballot ballot) {
        return switch (ballot) {
            case Ballot.Cast cast -> cast.usage();
            case Ballot.Refused refused -> refused.usage();
            case Ballot.Failed failed -> Usage.NONE;
        };
    }

    /** Where half of the votes or more failed, the whole is tried again; what was answered stays in the cache. */
    private static void refuseWithoutMajority(List<Ballot> ballots) {
        List<JudgeFailure> failures = ballots.stream()
                .filter(Ballot.Failed.class::isInstance)
                .map(ballot -> ((Ballot.Failed) ballot).failure())
                .toList();
        if (failures.size() * 2 >= ballots.size()) {
            throw new JudgeFailedException(
                    failures.stream()
                            .filter(JudgeFailure.Temporary.class::isInstance)
                            .findFirst()
                            .orElse(failures.getFirst()),
                    null);
        }
    }

    private static Map<String, Judgment> vote(Ballot ballot, JudgingTask task, EvidenceCheck check) {
        return task.question()
                .criteria()
                .collect(Collectors.toMap(Criterion::id, criterion -> judgment(ballot, criterion, check)));
    }

    private static Judgment judgment(Ballot ballot, Criterion criterion, EvidenceCheck check) {
        return switch (ballot) {
            case Ballot.Cast cast ->
                Optional.ofNullable(cast.reading().replies().get(criterion.id()))
                        .map(reply -> check.judge(criterion, reply))
                        .orElseGet(() -> new Judgment.Abstained(
                                criterion.id(),
                                Judgment.Why.REPLY_BROKEN,
                                String.join(" ", cast.reading().faults())));
            case Ballot.Refused refused ->
                new Judgment.Abstained(criterion.id(), Judgment.Why.REFUSED, refused.detail());
            case Ballot.Failed failed ->
                new Judgment.Abstained(
                        criterion.id(),
                        Judgment.Why.JUDGE_FAILED,
                        failed.failure().detail());
        };
    }

    private static List<Flag> flags(JudgmentSheet sheet, List<Ballot> ballots, EvidenceCheck check) {
        Stream<Flag> dead = ballots.stream()
                .filter(Ballot.Failed.class::isInstance)
                .map(ballot -> Flag.of(
                        Flag.Kind.JUDGES_DISAGREE,
                        ((Ballot.Failed) ballot).failure().detail()));
        Stream<Flag> split = Panel.isSplit(sheet.judgments().stream())
                ? Stream.of(Flag.of(Flag.Kind.JUDGES_DISAGREE, ""))
                : Stream.empty();
        return Stream.of(dead, split, check.flags().stream())
                .flatMap(flag -> flag)
                .distinct()
                .toList();
    }

    private Provenance provenance(JudgingTask task, FencedAnswer answer, List<Ballot> ballots, Duration latency) {
        PromptTexts used = writer(task).texts();
        return new Provenance(
                names(LlmModel::name),
                names(LlmModel::model),
                used.version(),
                used.hash(),
                panel.getFirst().parameters(),
                ballots.stream().map(LlmJudge::usage).reduce(Usage.NONE, Usage::plus),
                latency,
                Optional.of(raw(answer, ballots)));
    }

    private String names(java.util.function.Function<LlmModel, String> name) {
        return panel.stream().map(name).distinct().collect(Collectors.joining("+"));
    }

    /** The replies to the letter, with the nonce that the prompt had. */
    private static String raw(FencedAnswer answer, List<Ballot> ballots) {
        List<Map<String, Object>> replies = ballots.stream()
                .<Map<String, Object>>map(ballot -> Map.of(
                        "model",
                        ballot.model(),
                        "texts",
                        ballot instanceof Ballot.Cast cast ? cast.texts() : List.of()))
                .toList();
        return Replies.json(Map.of("nonce", answer.nonce(), "replies", replies));
    }
}
