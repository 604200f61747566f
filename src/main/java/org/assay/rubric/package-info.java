/** What counts: the exam as a tree of sections, questions, items and criteria, and the rules by which points are paid. Pure Java. */
package org.assay.rubric;
