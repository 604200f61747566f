package org.assay.authoring;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.catalog.CriteriaProposal;
import org.assay.catalog.CriteriaProposal.Reply;
import org.assay.catalog.RubricImport.Draft;
import org.assay.rubric.Question;
import org.assay.scoring.Finding;
import org.jboss.logging.Logger;

/** Has criteria proposed for all questions of a draft, within a bounded time; whatever does not come stays by rules. */
final class Proposals {
    private static final Logger LOG = Logger.getLogger(Proposals.class);

    private final CriteriaProposal proposal;
    private final Duration most;

    Proposals(CriteriaProposal proposal, Duration most) {
        this.proposal = proposal;
        this.most = most;
    }

    Draft improve(RuleDraft byRules) {
        Draft draft = byRules.draft();
        List<AskedQuestion> asked = draft.exam()
                .questions()
                .flatMap(question -> AskedQuestion.of(byRules, question).stream())
                .toList();
        List<Reply> replies = replies(asked);
        Map<String, Question> better = new HashMap<>();
        Set<String> settled = new HashSet<>();
        List<Finding> told = new ArrayList<>();
        IntStream.range(0, asked.size())
                .mapToObj(i -> asked.get(i).with(replies.get(i)))
                .forEach(answered -> {
                    better.put(answered.question().id(), answered.question());
                    settled.addAll(answered.proposed());
                    told.addAll(answered.told());
                });
        Stream<Finding> open = draft.doubts().stream()
                .filter(doubt -> doubt.kind() != Finding.Kind.ASSUMED_SPLIT || !settled.contains(doubt.node()));
        return new Draft(
                draft.exam().withQuestions(question -> better.getOrDefault(question.id(), question)),
                Stream.concat(open, told.stream()).toList(),
                draft.text());
    }

    private List<Reply> replies(List<AskedQuestion> asked) {
        ExecutorService threads = Executors.newFixedThreadPool(
                proposal.concurrency(), Thread.ofVirtual().name("proposal-", 0).factory());
        try {
            List<Callable<Reply>> calls = asked.stream()
                    .<Callable<Reply>>map(question -> () -> question.reply(proposal))
                    .toList();
            return threads.invokeAll(calls, most.toMillis(), TimeUnit.MILLISECONDS).stream()
                    .map(this::reply)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Unreadable.because("Waiting for proposals was interrupted; send the document again.");
        } finally {
            threads.shutdownNow();
        }
    }

    private Reply reply(Future<Reply> call) {
        try {
            return call.get();
        } catch (CancellationException e) {
            return new Reply.Failed("nothing came within %s s"
                    .formatted(BigDecimal.valueOf(most.toMillis(), 3)
                            .stripTrailingZeros()
                            .toPlainString()));
        } catch (ExecutionException e) {
            LOG.error("A proposal failed inside.", e.getCause());
            return new Reply.Failed("asking failed inside");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.Failed("asking was interrupted");
        }
    }
}
