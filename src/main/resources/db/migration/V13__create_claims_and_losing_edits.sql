-- Who looks at which open question, and until when. Advisory: what protects a question is its ETag.
create table claim (
    id         uuid        primary key,
    submission uuid        not null references submission,
    question   text        not null,
    holder     text        not null,
    expires_at timestamptz not null,
    unique (submission, question)
);

-- Erasable, and erased with the submission's private row: edits of reviewers that lost to somebody else's.
create table losing_edit (
    submission uuid        not null references submission_private on delete cascade,
    question   text        not null,
    reviewer   text        not null,
    criterion  text        not null,
    action     text        not null check (action in ('override', 'withdraw', 'confirm')),
    attempted  jsonb       not null,
    at         timestamptz not null,
    primary key (submission, question, reviewer, criterion)
);

comment on column losing_edit.criterion is 'Empty where the edit was about the whole question';
