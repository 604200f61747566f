-- How reviewers are measured while they work, and how much of a grading an integration is told.
alter table exam_settings
    add column blind_share      double precision not null default 0 check (blind_share between 0 and 1),
    add column gold_share       double precision not null default 0 check (gold_share between 0 and 0.5),
    add column integration_view text             not null default 'levels' check (integration_view in ('levels', 'all'));

comment on column exam_settings.blind_share is 'Share of questions of which reviewers see the judgment only after they confirmed';
comment on column exam_settings.gold_share is 'Graded answers among the submissions of candidates, as a share of these';
