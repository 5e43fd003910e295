package dev.continuo.samples.linkcheck;

import java.time.Duration;

/**
 * How a site is checked.
 *
 * @param concurrency the most requests in flight, at least 1
 * @param timeout the most time for a request and its answer
 * @param external whether links to other sites are requested too
 */
record Settings(int concurrency, Duration timeout, boolean external) {}
