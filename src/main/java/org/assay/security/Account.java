package org.assay.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person who can log in. */
@Entity
@Table(name = "account")
public class Account extends PanacheEntityBase {
    @Id
    public String name;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] roles;

    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public String createdBy;

    @Column(name = "disabled_at")
    public Instant disabledAt;

    @Column(name = "last_login_at")
    public Instant lastLoginAt;

    static Optional<Account> named(String name) {
        return Principal.isName(name) ? findByIdOptional(name) : Optional.empty();
    }

    static Optional<Account> locked(String name) {
        return Principal.isName(name) ? findByIdOptional(name, LockModeType.PESSIMISTIC_WRITE) : Optional.empty();
    }

    static Optional<Account> enabled(String name) {
        return named(name).filter(account -> account.disabledAt == null);
    }

    static List<Account> after(String name, int limit) {
        return Account.<Account>find("name > ?1 order by name", name)
                .page(0, limit)
                .list();
    }

    static boolean isOtherAdminThan(String name) {
        return Account.<Account>stream("name <> ?1 and disabledAt is null", name)
                .anyMatch(account -> account.roleSet().contains(Role.ADMIN));
    }

    public Set<Role> roleSet() {
        return Arrays.stream(roles).map(Role::named).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    void grant(Set<Role> granted) {
        roles = granted.stream().map(Role::lowerCase).sorted().toArray(String[]::new);
    }

    Caller caller() {
        return new Caller(name, roleSet());
    }
}
