/** Submissions accepted once, and the jobs that follow from them. */
package org.assay.intake;
