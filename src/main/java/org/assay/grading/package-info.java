/** The pass of one answer: load, judge, score, triage, record; and the append-only records that it leaves. */
package org.assay.grading;
