package org.assay.api;

/** What the OpenAPI document shows. */
final class Examples {
    static final String NEW_SUBMISSION = """
            {"exam": "ai-engineer-mid", "version": null,
             "candidate": {"ref": "cand-8f2", "groups": {}},
             "answers": [{"question": "1.1", "text": "维护一个大小为 k 的最小堆,堆顶就是第 k 大的元素,时间 O(n log k)。"}],
             "callbackUrl": null, "metadata": {"jobId": "77"}}
            """;

    static final String QUEUED = """
            {"id": "01937b4e-8c2a-7d10-9f0e-3f2a6c1b5d40", "exam": "ai-engineer-mid", "version": 1, "outdated": false, "status": "queued",
             "candidate": {"ref": "cand-8f2"}, "metadata": {"jobId": "77"},
             "createdAt": "2026-11-23T09:00:00Z", "updatedAt": "2026-11-23T09:00:00Z",
             "score": {"low": 0, "high": 9, "max": 100, "final": false},
             "sections": [{"section": "algorithms", "low": 0, "high": 9, "max": 25}],
             "questions": [], "judge": null,
             "usage": {"calls": 0, "inputTokens": 0, "outputTokens": 0, "cachedCalls": 0, "cost": {"amount": 0, "currency": "USD"}}}
            """;

    static final String SCORE = """
            {"exam": "ai-engineer-mid", "version": null, "question": "1.1",
             "text": "维护一个大小为 k 的最小堆,堆顶就是第 k 大的元素,时间 O(n log k)。"}
            """;

    static final String OVERRIDE = """
            {"level": "met", "reasonCode": "judge-missed-it", "comment": "The heap is described in the second sentence."}
            """;

    static final String CONFIRM = """
            {"levels": {"sort": "not-met", "heap": "met"}, "reasonCode": null, "comment": null, "blind": false}
            """;

    static final String SETTINGS = """
            {"review": "flagged", "calls": "per-question", "votes": 3, "budget": {"perHour": 5, "perExam": null},
             "cutoffs": {"points": [60], "margin": 2}, "escalateBelow": 0.7}
            """;

    static final String RULING = """
            {"question": "1.1", "criterion": "heap", "submission": "01937b4e-8c2a-7d10-9f0e-3f2a6c1b5d40",
             "text": "一个大小为 n-k+1 的最大堆同样算对。"}
            """;

    static final String PUBLISH = """
            {"accepted": [{"finding": "overfull@9.2", "reason": "The lines offer five points for four; that is intended."}]}
            """;

    static final String EVALUATION = """
            {"exam": "ai-engineer-mid", "version": null, "folds": 1, "repeats": 1, "replicates": 1000, "seed": 1,
             "gold": [
               {"id": "a1", "question": "1.1", "kind": "strong", "answer": "维护一个大小为 k 的最小堆,时间 O(n log k)。", "gold": {"total": 4}},
               {"id": "a2", "question": "1.1", "kind": "wrong", "answer": "最大堆的堆顶就是第 k 大的元素。", "gold": {"total": 0}}],
             "raters": {"second": [{"id": "a1", "gold": {"total": 3.5}}, {"id": "a2", "gold": {"total": 0}}]}}
            """;

    static final String RUBRIC_YAML = """
            exam: smallest
            title: The smallest exam
            language: en
            points: 1
            sections:
              - id: only
                title: Only section
                points: 1
                questions:
                  - id: "1"
                    title: Heaps
                    points: 1
                    ask: What does the root of a min-heap hold?
                    reference: The smallest element.
                    items:
                      - id: root
                        text: Says what the root holds
                        points: 1
                        criteria:
                          - id: smallest
                            points: 1
                            text: Says that the root holds the smallest element
                            reference: The root of a min-heap is its smallest element.
            """;

    static final String ANSWER_KEY = """
            Data structures: answer key and scoring standard

            Part A: Heaps (5 points)

            1.1 The root (5 points)
            Task: What does the root of a min-heap hold, and what does it cost to take it?

            Reference answer:
            What it holds (2 points)
            The smallest element.
            What it costs (3 points)
            O(log n): one element sinks along a path.

            Scoring standard:
            - Says what the root holds (2 points)
            - Cost and its reason (3 points)
            """;

    private Examples() {}
}
