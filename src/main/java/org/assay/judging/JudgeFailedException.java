package org.assay.judging;

/** Carries a {@link JudgeFailure} out of a judge. */
public final class JudgeFailedException extends RuntimeException {
    private final transient JudgeFailure failure;

    public JudgeFailedException(JudgeFailure failure, Throwable cause) {
        super(failure.detail(), cause);
        this.failure = failure;
    }

    public JudgeFailure failure() {
        return failure;
    }
}
