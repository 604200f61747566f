-- No job has a priority. Signs of life are looked for every few seconds, and given with every change of a job: without an
-- index on them, and with room on the page, a job that is taken up stays where it is, and no index has to change.
drop index scheduled_tasks_by_priority;
drop index scheduled_tasks_by_last_heartbeat;
alter table scheduled_tasks set (fillfactor = 50);
