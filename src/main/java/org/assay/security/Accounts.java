package org.assay.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.problem.Complaint;
import org.assay.problem.Problem;
import org.assay.problem.Problem.Kind;

/** The people who can log in. */
@ApplicationScoped
public class Accounts {
    private static final Set<Role> GRANTABLE = Set.of(Role.REVIEWER, Role.AUTHOR, Role.AUDITOR, Role.ADMIN);

    private final Passwords passwords;
    private final Clock clock;

    Accounts(Passwords passwords, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
    }

    /** What is to change of an account; what is empty stays. */
    public record Change(Optional<List<String>> roles, Optional<String> password, Optional<Boolean> disabled) {}

    @Transactional
    public Account create(String name, List<String> roles, String password, String actor) {
        List<Complaint> complaints = new ArrayList<>();
        Set<Role> granted = roles(roles, complaints);
        checkPassword(password, complaints);
        refuseIfAny(complaints);
        Principal.claim(name, Principal.Kind.PERSON);
        if (Account.named(name).isPresent()) {
            throw new Problem(Kind.NAME_TAKEN, "There is an account '" + name + "' already.");
        }
        Account account = new Account();
        account.name = name;
        account.grant(granted);
        account.passwordHash = passwords.hash(password);
        account.createdAt = clock.instant();
        account.createdBy = actor;
        account.persistAndFlush();
        return account;
    }

    /** Changes an account and ends its sessions; there is always an admin left. */
    @Transactional
    public Account change(String name, Change change) {
        List<Complaint> complaints = new ArrayList<>();
        Optional<Set<Role>> granted = change.roles().map(roles -> roles(roles, complaints));
        change.password().ifPresent(password -> checkPassword(password, complaints));
        refuseIfAny(complaints);
        Account account = Account.locked(name).orElseThrow(() -> missing(name));
        granted.ifPresent(account::grant);
        change.password().ifPresent(password -> account.passwordHash = passwords.hash(password));
        change.disabled().ifPresent(disabled -> account.disabledAt = disabled ? clock.instant() : null);
        boolean isAdmin = account.disabledAt == null && account.roleSet().contains(Role.ADMIN);
        if (!isAdmin && !Account.isOtherAdminThan(name)) {
            throw new Problem(Kind.LAST_ADMIN, "'" + name + "' is the last admin; make another one first.");
        }
        Session.closeAllOf(name);
        return account;
    }

    @Transactional
    public Account find(String name) {
        return Account.named(name).orElseThrow(() -> missing(name));
    }

    /** By name, those after a name. */
    @Transactional
    public List<Account> after(String name, int limit) {
        return Account.after(name, limit);
    }

    private static Set<Role> roles(List<String> names, List<Complaint> complaints) {
        Set<Role> roles = Optional.ofNullable(names).orElse(List.of()).stream()
                .map(name -> Role.named(name).orElse(Role.INTEGRATION))
                .collect(Collectors.toSet());
        if (roles.isEmpty() || !GRANTABLE.containsAll(roles)) {
            complaints.add(new Complaint("/roles", "must be one or more of 'reviewer', 'author', 'auditor', 'admin'"));
        }
        return roles;
    }

    static void checkPassword(String password, List<Complaint> complaints) {
        if (password == null || !Passwords.isUsable(password)) {
            complaints.add(new Complaint(
                    "/password",
                    "must have at least " + Passwords.LEAST_CHARACTERS + " characters, and at most "
                            + Passwords.MOST_BYTES + " bytes"));
        }
    }

    static void refuseIfAny(List<Complaint> complaints) {
        if (!complaints.isEmpty()) {
            throw new Problem(Kind.INVALID_REQUEST, "The account cannot be like this.", complaints);
        }
    }

    private static Problem missing(String name) {
        return new Problem(Kind.NOT_FOUND, "There is no account '" + name + "'.");
    }
}
