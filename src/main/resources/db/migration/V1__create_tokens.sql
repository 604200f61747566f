create table token (
    id           uuid primary key,
    name         text        not null,
    role         text        not null check (role in ('integration', 'reviewer', 'author', 'auditor', 'admin')),
    hash         text        not null unique check (hash ~ '^[0-9a-f]{64}$'),
    created_at   timestamptz not null,
    last_used_at timestamptz
);

comment on table token is 'Tokens that were issued; the token itself is nowhere stored';
comment on column token.hash is 'SHA-256 in hex of a token of 256 random bits';
