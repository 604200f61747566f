-- At which totals something is decided, and when a stronger judge is asked.
alter table exam_settings
    add column cutoffs        numeric[]        not null default '{}',
    add column cutoff_margin  numeric          not null default 0 check (cutoff_margin >= 0),
    add column escalate_below double precision not null default 0.7 check (escalate_below between 0 and 1);

comment on column exam_settings.escalate_below is 'Confidence below which a stronger judge is asked, where one is configured';

alter table grading drop constraint grading_cause_check;
alter table grading add constraint grading_cause_check
    check (cause in ('job', 'escalation', 'blank', 'override', 'confirm', 'rescore'));
