-- What the import of an answer key was not sure of: findings that the author answers as those of the linter.
alter table rubric_version add column doubts jsonb not null default '[]';

-- The text that an imported rubric came from, line by line as the sources of its nodes count.
create table rubric_source (
    exam    text    not null,
    version integer not null,
    text    text    not null,
    primary key (exam, version),
    foreign key (exam, version) references rubric_version
);
