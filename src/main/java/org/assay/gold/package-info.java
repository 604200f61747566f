/** Answers whose levels are known, put among those of candidates so that reviewers are measured while they work. */
package org.assay.gold;
