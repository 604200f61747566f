package org.assay.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** Slows down whoever guesses passwords: a few tries are free, then each makes the next one wait twice as long. */
@ApplicationScoped
class LoginTries {
    static final int FREE = 5;
    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** One statement, so that many tries at the same time count as many. */
    private static final String COUNT = """
            insert into login_tries as t values (:name, 1, :now)
            on conflict (name) do update
            set tries = case when t.last_at < :forgotten then 1 else t.tries + 1 end, last_at = :now
            where t.tries < :free
               or t.last_at + least(power(2, least(t.tries, 30) - :free) * :first, :longest) * interval '1 second' <= :now
            """;

    private final Session database;
    private final Clock clock;

    LoginTries(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts a try before it is known whether it fails; false where it comes too early, and then it does not count. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean count(String name) {
        Instant now = clock.instant();
        return database.createNativeMutationQuery(COUNT)
                        .setParameter("name", digest(name))
                        .setParameter("now", now)
                        .setParameter("forgotten", now.minus(FORGOTTEN_AFTER))
                        .setParameter("free", FREE)
                        .setParameter("first", FIRST_PAUSE.toSeconds())
                        .setParameter("longest", LONGEST_PAUSE.toSeconds())
                        .executeUpdate()
                > 0;
    }

    /** Forgets the tries for a name, and all that are old. */
    @Transactional
    void forget(String name) {
        database.createNativeMutationQuery("delete from login_tries where name = :name or last_at < :forgotten")
                .setParameter("name", digest(name))
                .setParameter("forgotten", clock.instant().minus(FORGOTTEN_AFTER))
                .executeUpdate();
    }

    private static String digest(String name) {
        return new SecretToken(name).hash();
    }
}
