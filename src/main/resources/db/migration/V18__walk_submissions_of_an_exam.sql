-- Rescoring takes the submissions of an exam in batches, one after the other.
create index submission_of_exam on submission (exam, id);

-- A submission that goes over to another version keeps its gradings of questions that are no longer asked there.
alter table rubric_version add column questions text[] not null default '{}';
update rubric_version
set questions = array(select distinct jsonb_path_query(document, '$.**.questions[*].id') #>> '{}');
alter table rubric_version alter column questions drop default;
