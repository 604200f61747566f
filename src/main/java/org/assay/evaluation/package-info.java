/** Measures judges on graded answers. */
package org.assay.evaluation;
