-- A cooperative's own clerks, and what they propose for its file. Rows are only ever added.
create table clerk (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    registrant_id bigint not null references registrant,
    since date not null,
    recorded_at timestamptz not null,
    recorded_by text not null check (recorded_by <> '')
);
create index on clerk (person_id);
create index on clerk (registrant_id);

create table clerk_end (
    clerk_id bigint primary key references clerk,
    -- the first day on which the person is clerk no more
    day date not null,
    reason text not null check (reason <> ''),
    recorded_at timestamptz not null,
    recorded_by text not null check (recorded_by <> '')
);

-- What a clerk would have put on record; nothing is until the province accepts it.
create table proposal (
    id bigint generated always as identity primary key,
    registrant_id bigint not null references registrant,
    person_id bigint not null references person,
    kind text not null check (kind in ('change', 'census', 'results')),
    content jsonb not null,
    reason text not null default '',
    proposed_at timestamptz not null,
    proposed_by text not null check (proposed_by <> '')
);
create index on proposal (registrant_id);
create index on proposal (person_id);

create table proposal_answer (
    proposal_id bigint primary key references proposal,
    answer text not null check (answer in ('accepted', 'refused', 'taken_back')),
    reason text not null default '',
    -- the entry by which it was put on record
    entry_id bigint references registry_entry,
    answered_at timestamptz not null,
    answered_by text not null check (answered_by <> ''),
    check ((answer = 'accepted') = (entry_id is not null)),
    check (answer <> 'refused' or reason <> '')
);
create index on proposal_answer (entry_id);

grant select, insert on clerk, clerk_end, proposal, proposal_answer to bodua_app;
