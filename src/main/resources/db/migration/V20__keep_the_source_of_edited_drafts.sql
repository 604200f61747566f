-- An edited draft goes back to the import that it began with: the version beside which that text is kept.
alter table rubric_version add column imported_as integer;

update rubric_version v
set imported_as = s.version
from rubric_source s
where s.exam = v.exam
  and s.version = v.version;
