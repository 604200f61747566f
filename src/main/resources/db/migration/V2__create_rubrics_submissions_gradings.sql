create table rubric_version (
    exam         text        not null,
    version      integer     not null,
    hash         text        not null,
    title        text        not null,
    status       text        not null check (status in ('draft', 'published')),
    document     jsonb       not null,
    accepted     jsonb       not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    published_at timestamptz,
    published_by text,
    primary key (exam, version),
    unique (exam, hash)
);

-- What stays of a submission after an erasure.
create table submission (
    id           uuid primary key,
    owner        text        not null,
    exam         text        not null,
    version      integer     not null,
    status       text        not null check (status in ('queued', 'judging', 'awaiting_review', 'final', 'failed')),
    low          numeric     not null,
    high         numeric     not null,
    revision     bigint      not null,
    created_at   timestamptz not null,
    updated_at   timestamptz not null,
    finalized_at timestamptz,
    finalized_by text,
    erased_at    timestamptz,
    foreign key (exam, version) references rubric_version
);
create index submission_by_owner on submission (owner, id desc);
create index submission_by_exam on submission (exam, status, id desc);

-- Erasable: who it is about, and the key of all digests of the submission's texts.
create table submission_private (
    submission       uuid  primary key references submission,
    candidate_ref    text  not null,
    candidate_groups jsonb not null,
    metadata         jsonb not null,
    callback_url     text,
    digest_key       bytea not null
);
create index submission_by_candidate on submission_private (candidate_ref);
create index submission_by_metadata on submission_private using gin (metadata jsonb_path_ops);

create table answer (
    submission uuid    not null references submission,
    question   text    not null,
    length     integer not null,
    digest     text    not null,
    primary key (submission, question)
);

-- Erasable: what the candidate wrote.
create table answer_text (
    submission uuid not null,
    question   text not null,
    text       text not null,
    primary key (submission, question),
    foreign key (submission, question) references answer
);

-- Append-only: one row for each pass of one question. Evidence stands in it as offsets, never as words.
create table grading (
    id         uuid        primary key,
    submission uuid        not null references submission,
    number     integer     not null,
    question   text        not null,
    cause      text        not null check (cause in ('job', 'blank', 'override', 'confirm', 'rescore')),
    job        text        unique,
    version    integer     not null,
    low        numeric     not null,
    high       numeric     not null,
    risk       integer     not null,
    record     jsonb       not null,
    created_at timestamptz not null,
    created_by text        not null,
    unique (submission, number)
);
create index grading_by_question on grading (submission, question, number desc);

-- Erasable: the words of judges and reviewers about the answer.
create table grading_private (
    grading   uuid  primary key references grading,
    words     jsonb not null,
    raw_reply text
);

-- Append-only chain, one for each submission: every row's hash covers the row before it.
create table history (
    submission    uuid        not null references submission,
    number        integer     not null,
    at            timestamptz not null,
    actor         text        not null,
    action        text        not null,
    question      text,
    grading       uuid        references grading,
    detail        jsonb       not null,
    digests       jsonb       not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (submission, number)
);

create table idempotency_key (
    owner      text        not null,
    path       text        not null,
    key        text        not null,
    body_hash  text        not null,
    submission uuid        not null references submission,
    created_at timestamptz not null,
    primary key (owner, path, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
