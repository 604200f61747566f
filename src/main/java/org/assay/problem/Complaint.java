package org.assay.problem;

/** One thing wrong with an input: where it stands (a JSON pointer, empty for the whole) and a sentence that says what. */
public record Complaint(String pointer, String detail) {}
