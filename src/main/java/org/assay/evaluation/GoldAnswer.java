package org.assay.evaluation;

/**
 * An answer that a person has graded.
 *
 * @param kind what sort of answer it is, such as {@code terse}; empty where nobody said
 */
public record GoldAnswer(String id, String question, String kind, String text, Grades grades) {}
