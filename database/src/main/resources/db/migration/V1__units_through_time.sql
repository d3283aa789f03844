-- Units and their trees through time. A validity is a range of days, the first included and the last not; two rows that
-- say different things about the same days are refused by the table itself.

-- The extension's own functions stay out of the schema that we generate classes from.
create schema if not exists extensions;
create extension if not exists btree_gist schema extensions;

create table unit (
    id text primary key,
    kind text not null check (kind in (
        'nation', 'region', 'province', 'district', 'commune', 'cluster', 'block', 'organisation')),
    existence daterange not null check (not isempty(existence))
);

create table unit_name (
    unit_id text not null references unit,
    name text not null,
    -- what stands before the name: tỉnh, thành phố, cụm thi đua …
    designation text not null default '',
    validity daterange not null check (not isempty(validity)),
    constraint unit_name_one_at_a_time exclude using gist (unit_id with =, validity with &&)
);

create table unit_code (
    unit_id text not null references unit,
    -- whose codes they are
    list text not null,
    code text not null,
    validity daterange not null check (not isempty(validity)),
    -- codes are used again for other units, but never for two at a time
    constraint unit_code_of_one_unit exclude using gist (list with =, code with =, validity with &&),
    constraint unit_code_one_at_a_time exclude using gist (unit_id with =, list with =, validity with &&)
);

create table tree_place (
    id bigint generated always as identity primary key,
    tree text not null,
    parent_id text not null references unit,
    child_id text not null references unit,
    validity daterange not null check (not isempty(validity)),
    role text not null default '',
    verified boolean not null,
    source text not null default '',
    constraint tree_place_not_below_itself check (parent_id <> child_id),
    constraint tree_place_once exclude using gist (
        tree with =, parent_id with =, child_id with =, validity with &&)
);

create index tree_place_child on tree_place (child_id);

create table succession (
    predecessor_id text not null references unit,
    successor_id text not null references unit,
    effective date not null,
    decision text not null,
    primary key (predecessor_id, successor_id)
);

create index succession_successor on succession (successor_id);

grant select, insert on unit, unit_name, unit_code, tree_place, succession to bodua_app;
