/** The service under load before a provider of fixed latency, and a peer before the same provider. */
package org.assay.benchmark.load;
