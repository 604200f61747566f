-- What the import of an answer key was not sure of: findings that the author answers as those of the linter.
alter table rubric_version add column doubts jsonb not null default '[]';
