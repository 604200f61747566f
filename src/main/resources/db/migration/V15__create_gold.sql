-- Answers whose levels are known, to be put among the submissions for review. The levels stay when they are withdrawn.
create table gold (
    id           uuid        primary key,
    exam         text        not null,
    version      integer     not null,
    levels       jsonb       not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    withdrawn_at timestamptz,
    foreign key (exam, version) references rubric_version
);
create index gold_by_exam on gold (exam, id desc);

comment on column gold.levels is 'Level by criterion, by question';

-- Erasable: the answers.
create table gold_text (
    gold  uuid  primary key references gold,
    texts jsonb not null
);

alter table submission add column seeded_from uuid references gold;
create index submission_by_gold on submission (seeded_from, id desc) where seeded_from is not null;

comment on column submission.seeded_from is 'Whose levels it is measured by; such a submission is no candidate''s and counts in no result';
