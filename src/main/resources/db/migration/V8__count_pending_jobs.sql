-- Jobs of a submission that are staged and not recorded yet: only without any is it judged.
alter table submission add column pending integer not null default 0 check (pending >= 0);
update submission s
set pending = (select count(*)
               from scheduled_tasks t
               where t.task_name = 'judge-answer' and t.task_instance like s.id || '/%')
where s.status in ('queued', 'judging');
alter table submission alter column pending drop default;
