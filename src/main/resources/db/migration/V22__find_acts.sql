-- What was done to several answers in one act is found again by it.
create index history_by_act on history ((detail ->> 'act')) where detail ->> 'act' is not null;
