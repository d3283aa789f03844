-- Changes of the organisation by law, each by a decision. The units that came with the release stay as they were carried
-- in; what they are on a day follows from them and from these rows, in their order. Rows are only ever added.

create table decision (
    id bigint generated always as identity primary key,
    number text not null check (number <> ''),
    issuer text not null check (issuer <> ''),
    issued_on date not null,
    title text not null default '',
    recorded_at timestamptz not null,
    recorded_by text not null,
    -- a number is used again by the same issuer in another year
    constraint decision_once unique (number, issuer, issued_on)
);

create table decision_file (
    decision_id bigint not null references decision,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    name text not null,
    -- what it is by its content: PDF, DOCX, PNG, JPEG
    kind text not null,
    content bytea not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (decision_id, sha256)
);
create index on decision_file (sha256);

create table reorganization (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('found', 'rename', 'merge', 'split', 'separate', 'move', 'dissolve')),
    effective date not null,
    decision_id bigint not null references decision,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index on reorganization (decision_id);

-- The units that a reorganization is about: changed (its subject), taken (it takes in), piece (it is given a part),
-- child (goes to the piece before it), under (the place of the unit before it).
create table reorganization_unit (
    reorganization_id bigint not null references reorganization,
    ordinal int not null,
    part text not null check (part in ('changed', 'taken', 'piece', 'child', 'under')),
    unit_id text not null references unit,
    begins boolean not null default false,
    kind text not null default '',
    name text not null default '',
    designation text not null default '',
    code_list text not null default '',
    code text not null default '',
    share numeric check (share > 0 and share < 1),
    tree text not null default '',
    primary key (reorganization_id, ordinal)
);
create index on reorganization_unit (unit_id);

-- What a unit that a reorganization begins is called and where it lies is told by the reorganization.
alter table unit
    add column begun_by bigint references reorganization;

grant select, insert on decision, decision_file, reorganization, reorganization_unit to bodua_app;
