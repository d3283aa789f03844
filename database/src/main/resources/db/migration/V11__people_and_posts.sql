-- Bodies of alliances with their terms, people in posts, and the heads of clusters by year. Rows are only ever added: a post
-- ends by a row of its own, a later head of a year stands before an earlier one.

create table official (
    id bigint generated always as identity primary key,
    name text not null check (name <> ''),
    -- by which namesakes are told apart
    born int check (born between 1850 and 2100),
    sex text check (sex in ('female', 'male')),
    recorded_at timestamptz not null,
    recorded_by text not null
);

create table body_term (
    id bigint generated always as identity primary key,
    unit_id text not null references unit,
    body text not null check (body in (
        'congress', 'executive_committee', 'standing_committee', 'standing_body', 'inspection_committee')),
    -- as printed: lần thứ VI
    ordinal text not null check (ordinal <> ''),
    -- as labelled, whenever it really began and ended
    first_year int not null,
    last_year int not null check (last_year >= first_year),
    began date not null,
    -- how many members the congress fixed
    members int not null check (members > 0),
    decision_id bigint references decision,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint body_term_one_at_a_time unique (unit_id, body, began)
);
create index on body_term (decision_id);

create table post (
    id bigint generated always as identity primary key,
    term_id bigint not null references body_term,
    official_id bigint not null references official,
    position text not null,
    held_from date not null,
    filled text not null check (filled in ('elected', 'co_opted', 'appointed')),
    -- goes on though the years of the term are over
    carried_over boolean not null default false,
    -- the decision that approves it
    decision_id bigint references decision,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index on post (term_id);
create index on post (official_id);
create index on post (decision_id);

create table post_end (
    post_id bigint primary key references post,
    -- the first day on which it is held no more
    ended date not null,
    reason text not null check (reason in ('term_over', 'retired', 'moved', 'dismissed', 'died')),
    decision_id bigint references decision,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index on post_end (decision_id);

create table cluster_head (
    id bigint generated always as identity primary key,
    cluster_id text not null references unit,
    year int not null,
    place text not null check (place in ('head', 'deputy')),
    unit_id text not null references unit,
    decision_id bigint references decision,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index on cluster_head (cluster_id);
create index on cluster_head (unit_id);
create index on cluster_head (decision_id);

grant select, insert on official, body_term, post, post_end, cluster_head to bodua_app;
