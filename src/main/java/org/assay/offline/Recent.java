package org.assay.offline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was made of the most recently used keys; safe for concurrent use, and what is made twice is made the same. */
final class Recent<K, V> {
    private final Map<K, V> kept;

    Recent(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Supplier<V> make) {
        synchronized (kept) {
            if (kept.containsKey(key)) {
                return kept.get(key);
            }
        }
        V made = make.get();
        synchronized (kept) {
            kept.put(key, made);
        }
        return made;
    }
}
