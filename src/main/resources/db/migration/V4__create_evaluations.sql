-- Measurements of a judge on graded answers; they touch no submission.
create table evaluation (
    id          uuid        primary key,
    exam        text        not null,
    version     integer     not null,
    status      text        not null check (status in ('queued', 'running', 'done', 'failed')),
    answers     integer     not null,
    done        integer     not null,
    work        integer     not null,
    failure     text,
    created_at  timestamptz not null,
    created_by  text        not null,
    finished_at timestamptz,
    foreign key (exam, version) references rubric_version
);

comment on column evaluation.work is 'Judgings in all: answers times repeats';
comment on column evaluation.done is 'Judgings so far';

-- Erasable: the graded answers, and the report, which quotes them.
create table evaluation_content (
    evaluation uuid  primary key references evaluation,
    request    jsonb not null,
    report     jsonb
);
