-- Draws from 0 to under 1, for a question of a submission always the same; without the key nobody can tell which.
create function lot(key bytea, submission uuid, question text) returns double precision
    language sql stable strict parallel safe
    return ('x' || left(encode(sha256(key || uuid_send(submission) || convert_to(question, 'UTF8')), 'hex'), 8))::bit(32)::bigint
           / 4294967296::double precision;

-- Gradings of which reviewers do not see what the judge said: those of questions in the share of the exam's settings in
-- force, until the question has been confirmed for the first time or the submission is final.
create view blind_grading as
select g.id as grading, g.submission, g.question
from grading g
join submission s on s.id = g.submission and s.status <> 'final'
join submission_private p on p.submission = g.submission
join exam_settings e on e.exam = s.exam and e.blind_share > 0
    and e.revision = (select max(later.revision) from exam_settings later where later.exam = s.exam)
where lot(p.digest_key, g.submission, g.question) < e.blind_share
  and not exists (select from grading c where c.submission = g.submission and c.question = g.question and c.cause = 'confirm');
