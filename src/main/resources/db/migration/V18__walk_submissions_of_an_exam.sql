-- Rescoring takes the submissions of an exam in batches, one after the other.
create index submission_of_exam on submission (exam, id);
