package org.assay.authoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.CriteriaProposal;
import org.assay.catalog.RubricImport;
import org.assay.catalog.RubricReader;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;

/** Drafts rubrics from answer keys: by rules, and with the criteria that a language model proposes where one is asked. */
@ApplicationScoped
public class AnswerKeyImport implements RubricImport {
    private final RuleImport rules;
    private final CriteriaProposal proposal;
    private final ImportConfig config;

    AnswerKeyImport(RuleImport rules, CriteriaProposal proposal, ImportConfig config) {
        this.rules = rules;
        this.proposal = proposal;
        this.config = config;
    }

    /** Outside the service, where nobody is asked. */
    public static RubricImport byRules() {
        return new AnswerKeyImport(new RuleImport(new RubricReader()), CriteriaProposal.NONE, () -> Duration.ZERO);
    }

    @Override
    public Draft draft(String exam, Optional<String> title, Upload upload, Splitting splitting) {
        boolean canAsk = proposal.concurrency() > 0;
        if (splitting == Splitting.LLM && !canAsk) {
            throw new Problem(
                    Problem.Kind.INVALID_REQUEST,
                    "No language model judges here, so none can propose criteria; leave proposal out, or say rules.",
                    List.of(new Complaint("", "proposal must not be llm")));
        }
        RuleDraft draft = rules.draft(exam, title, upload);
        return canAsk && splitting != Splitting.RULES ? proposed(draft) : draft.draft();
    }

    private Draft proposed(RuleDraft byRules) {
        Draft draft = new Proposals(proposal, config.proposalTime()).improve(byRules);
        return new Draft(rules.checked(draft.exam()), draft.doubts(), draft.text());
    }
}
