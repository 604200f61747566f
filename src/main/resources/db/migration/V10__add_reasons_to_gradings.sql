-- The reasons for review beside the record, so that where a submission stands can be told without reading records.
alter table grading add column reasons text[] not null default '{}';
update grading set reasons = array(select jsonb_array_elements_text(record -> 'reasons'));
alter table grading alter column reasons drop default;
