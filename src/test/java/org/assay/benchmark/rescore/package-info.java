/** An exam with many stored submissions, folded again under another version. */
package org.assay.benchmark.rescore;
