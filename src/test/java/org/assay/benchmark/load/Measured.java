package org.assay.benchmark.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a number of calls took.
 *
 * @param cpu by process
 */
record Measured(int calls, Duration time, Map<String, Duration> cpu) {
    double callsPerSecond() {
        return calls * 1e9 / time.toNanos();
    }

    /** Milliseconds. */
    double cpuPerCall(String process) {
        return cpu.get(process).toNanos() / 1e6 / calls;
    }

    /** A moment from which is measured. */
    record Start(int calls, long nanos, Map<String, Duration> cpu) {
        static Start now(int calls, Map<String, ProcessHandle> processes) {
            return new Start(calls, System.nanoTime(), used(processes));
        }

        Measured until(int calls, Map<String, ProcessHandle> processes) {
            Duration time = Duration.ofNanos(System.nanoTime() - nanos);
            Map<String, Duration> cpu = used(processes);
            cpu.replaceAll((process, used) -> used.minus(this.cpu.get(process)));
            return new Measured(calls - this.calls, time, cpu);
        }

        private static Map<String, Duration> used(Map<String, ProcessHandle> processes) {
            Map<String, Duration> used = new LinkedHashMap<>();
            processes.forEach((name, process) -> used.put(name, CpuTime.of(process)));
            return used;
        }
    }
}
