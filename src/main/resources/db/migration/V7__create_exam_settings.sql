-- How an exam is judged and reviewed. Append-only: the row with the highest revision is in force.
create table exam_settings (
    exam            text        not null,
    revision        integer     not null check (revision > 0),
    review          text        not null check (review in ('all', 'flagged', 'none')),
    calls           text        not null check (calls in ('per-question', 'per-criterion')),
    votes           integer     not null check (votes between 1 and 9 and votes % 2 = 1),
    budget_per_hour numeric     check (budget_per_hour >= 0),
    budget_per_exam numeric     check (budget_per_exam >= 0),
    hash            text        not null,
    created_at      timestamptz not null,
    created_by      text        not null,
    primary key (exam, revision)
);

comment on column exam_settings.hash is 'What gradings name: the settings that they were made under';
comment on column exam_settings.budget_per_hour is 'In the currency of the configured prices';
