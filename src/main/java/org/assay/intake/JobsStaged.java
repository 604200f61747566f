package org.assay.intake;

/** Announced in the transaction that stages jobs. */
public record JobsStaged(int count) {}
