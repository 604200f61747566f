package org.assay.evaluation;

import java.io.IOException;
import java.io.PrintWriter;
import org.assay.problem.Problem;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells whoever runs a command what could not be done, without a stack trace; the exit code is 2. */
public final class ExplainFailure implements IExecutionExceptionHandler {
    private static final int IMPOSSIBLE = 2;

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        err.println(
                failure instanceof IOException
                        ? "Cannot read or write: " + failure.getMessage()
                        : failure.getMessage());
        if (failure instanceof Problem problem) {
            problem.complaints()
                    .forEach(complaint -> err.println("  " + complaint.pointer() + " " + complaint.detail()));
        }
        return IMPOSSIBLE;
    }
}
