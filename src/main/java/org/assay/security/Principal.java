package org.assay.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;

/** A name that somebody acts under; whose kind it is never changes, since what was done under it stays. */
@Entity
@Table(name = "principal")
public class Principal extends PanacheEntityBase {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    /** What goes by the name. */
    enum Kind {
        INTEGRATION,
        PERSON,
        SYSTEM;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    public String name;

    public String kind;

    static boolean isName(String text) {
        return text != null && NAME.matcher(text).matches();
    }

    /** Takes the name for a kind, or refuses where it is that of another kind. */
    static void claim(String name, Kind kind) {
        if (!isName(name)) {
            throw new Problem(
                    Problem.Kind.INVALID_REQUEST,
                    "The name cannot be.",
                    List.of(new Complaint("/name", "must match " + NAME.pattern())));
        }
        getEntityManager()
                .createNativeQuery("insert into principal values (:name, :kind) on conflict do nothing")
                .setParameter("name", name)
                .setParameter("kind", kind.key())
                .executeUpdate();
        Principal taken = findById(name);
        if (!taken.kind.equals(kind.key())) {
            throw new Problem(Problem.Kind.NAME_TAKEN, "'" + name + "' is the name of another kind of caller.");
        }
    }
}
