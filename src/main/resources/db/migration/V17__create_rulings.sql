-- Overrides that were kept for all later answers: each made a version of its own, which carries the text as well.
create table ruling (
    id         uuid        primary key,
    exam       text        not null,
    version    integer     not null,
    question   text        not null,
    criterion  text        not null,
    text       text        not null,
    submission uuid        references submission,
    created_at timestamptz not null,
    created_by text        not null,
    unique (exam, version),
    foreign key (exam, version) references rubric_version
);
create index ruling_by_exam on ruling (exam, id desc);

comment on column ruling.version is 'The version of the rubric that it made';
comment on column ruling.submission is 'Where the override comes from, if anywhere; the text holds nothing of it';
