-- The yearly assessment of a cooperative (Circular 01/2020/TT-BKHĐT): the points that it gave itself, and those that whoever
-- checked it confirmed or changed. Of several for one year the one recorded last counts.
create table assessment (
    id bigint generated always as identity primary key,
    entry_id bigint not null references registry_entry,
    registrant_id bigint not null references registrant,
    year int not null check (year between 1945 and 9999),
    -- the rule that the points were given by
    rule text not null check (rule <> ''),
    -- the self-assessment that was checked; empty of a self-assessment
    checks_id bigint references assessment,
    check (checks_id < id)
);
create index on assessment (registrant_id, year);
create index on assessment (entry_id);
create index on assessment (checks_id);

create table assessment_score (
    assessment_id bigint not null references assessment,
    criterion text not null check (criterion <> ''),
    points numeric(5, 2) not null check (points between 0 and 100),
    -- the evidence, or why a check changed the points
    note text not null default '',
    primary key (assessment_id, criterion)
);

grant select, insert on assessment, assessment_score to bodua_app;
