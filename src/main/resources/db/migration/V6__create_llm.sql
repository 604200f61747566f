-- Replies that were paid for once, by everything that they depend on. Erasable: they may quote answers.
create table llm_reply (
    key        text        primary key check (key ~ '^[0-9a-f]{64}$'),
    texts      jsonb       not null,
    created_at timestamptz not null
);
create index llm_reply_by_age on llm_reply (created_at);

-- The account: one row a call that a provider answered.
create table llm_call (
    id                  bigint      primary key generated always as identity,
    at                  timestamptz not null,
    exam                text        not null,
    model               text        not null,
    input_tokens        bigint      not null,
    cached_input_tokens bigint      not null,
    output_tokens       bigint      not null,
    cost                numeric     not null
);
create index llm_call_by_time on llm_call (at);
create index llm_call_by_exam on llm_call (exam, at);

comment on column llm_call.cost is 'In the currency of the configured prices';
