-- Everyone who can act under a name. What an integration submitted stays its own, so a name never changes its kind.
create table principal (
    name text primary key,
    kind text not null check (kind in ('integration', 'person', 'system'))
);
insert into principal
values ('admin', 'person'), ('assay', 'system'), ('policy', 'system'), ('rule', 'system'), ('judge', 'system');
insert into principal
select name, min(case role when 'integration' then 'integration' else 'person' end)
from token
group by name
on conflict do nothing;

create table account (
    name          text        primary key references principal,
    roles         text[]      not null check (roles <@ array ['reviewer', 'author', 'auditor', 'admin']),
    password_hash text        not null,
    created_at    timestamptz not null,
    created_by    text        not null,
    disabled_at   timestamptz,
    last_login_at timestamptz
);
comment on column account.password_hash is 'bcrypt';

alter table token
    add constraint token_of_principal foreign key (name) references principal,
    add column account        text references account,
    add column exams          text[],
    add column created_by     text not null default 'admin',
    add column expires_at     timestamptz,
    add column revoked_at     timestamptz,
    add column previous_hash  text unique check (previous_hash ~ '^[0-9a-f]{64}$'),
    add column previous_until timestamptz;
alter table token alter column created_by drop default;

comment on column token.account is 'Whose it is, where it is that of a person with an account; it ends with the account';
comment on column token.exams is 'The only exams that it is good for; null for all';
comment on column token.previous_hash is 'Of the secret before the last rotation, which is still taken until previous_until';

-- One row a browser that is logged in.
create table session (
    hash         text        primary key check (hash ~ '^[0-9a-f]{64}$'),
    account      text        not null references account,
    created_at   timestamptz not null,
    last_used_at timestamptz not null
);
create index session_by_account on session (account);

comment on column session.hash is 'SHA-256 in hex of a secret of 256 random bits, which only the cookie holds';

-- Tries to log in that failed since the last success, for names of accounts and for names that nobody has alike.
create table login_tries (
    name    text        primary key,
    tries   integer     not null,
    last_at timestamptz not null
);
create index login_tries_by_age on login_tries (last_at);

comment on column login_tries.name is 'SHA-256 in hex of what was typed as a name, which may be anything, such as a password';
