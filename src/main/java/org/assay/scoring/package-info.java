/** What it is worth: the only arithmetic in the system, its trace, its linter, and the reasons for a person to look. Pure Java. */
package org.assay.scoring;
