package org.assay.offline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was made of the most recently used keys; safe for concurrent use, and what is made twice is made the same. */
final class Recent<K, V> {
    private final Function<K, V> make;
    private final Map<K, V> kept;

    Recent(int most, Function<K, V> make) {
        this.make = make;
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key) {
        synchronized (kept) {
            if (kept.containsKey(key)) {
                return kept.get(key);
            }
        }
        V made = make.apply(key);
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
