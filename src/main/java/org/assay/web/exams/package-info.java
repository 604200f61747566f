/** The pages about an exam as it is: its rubric, its versions, its figures, its settings, an answer tried on it. */
package org.assay.web.exams;
