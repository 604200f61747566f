/** What can be wrong with what somebody asked of the system, in words that the edge passes on. Pure Java. */
package org.assay.problem;
