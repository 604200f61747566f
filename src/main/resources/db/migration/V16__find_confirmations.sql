-- What reviewers confirmed, found without reading every grading of an exam.
create index grading_confirmed on grading (submission, question, number desc) where cause = 'confirm';
create index history_confirmed on history (grading) where action = 'confirm';
