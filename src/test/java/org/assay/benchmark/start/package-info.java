/** How soon the packaged service is there, and what it takes when it does nothing. */
package org.assay.benchmark.start;
