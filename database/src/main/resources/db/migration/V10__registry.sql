-- The registry of cooperatives, unions, groups, people's credit funds and affiliated enterprises. What happened to one of
-- them is a row of life_event; rows are only ever added. How each stood on a day (registrant_span) and the words by which
-- it is found (registrant_search) follow from those rows and are made anew whenever one is added.

create table registrant (
    id bigint generated always as identity primary key,
    kind text not null check (kind in ('coop', 'union', 'group', 'credit_fund', 'enterprise')),
    recorded_at timestamptz not null,
    recorded_by text not null
);

-- What was entered at once, on one decision where there is one: about one registrant or, as of a merger, about several; of
-- one day or, as a suspension and its end that are both recorded late, of several. Everything in the registry belongs to an
-- entry, and entries are recorded one at a time: what was on record up to one is found again by its number.
create table registry_entry (
    id bigint generated always as identity primary key,
    decision_id bigint references decision,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index on registry_entry (decision_id);

-- An entry that was a mistake stays readable; the lives are told without it.
create table entry_withdrawal (
    entry_id bigint primary key references registry_entry,
    -- the entry by which it was withdrawn
    by_entry_id bigint not null unique references registry_entry,
    reason text not null check (reason <> ''),
    check (by_entry_id > entry_id)
);

create table life_event (
    id bigint generated always as identity primary key,
    entry_id bigint not null references registry_entry,
    registrant_id bigint not null references registrant,
    day date not null,
    kind text not null check (kind in ('founded', 'reregistered', 'changed', 'suspended', 'resumed', 'dissolved', 'converted',
        'merged_into', 'took_in', 'split_into', 'separated', 'came_of', 'grew_into', 'joined', 'left', 'joined_union',
        'left_union')),
    reason text not null default '',
    -- how it was dissolved
    way text not null default '' check (way in ('', 'voluntary', 'compulsory')),
    -- how one came of others, or went into one
    descent text not null default '' check (descent in ('', 'merger', 'amalgamation', 'split', 'separation', 'growth')),
    enterprise_name text not null default '',
    enterprise_code text not null default '',
    alliance_id text references unit,
    affiliation text not null default '' check (affiliation in ('', 'full', 'linked')),
    check ((kind = 'dissolved') = (way <> '')),
    check ((kind = 'joined') = (affiliation <> '' and alliance_id is not null))
);
create index on life_event (registrant_id);
create index on life_event (entry_id);

-- The other registrants that an event is about.
create table life_event_partner (
    event_id bigint not null references life_event,
    ordinal int not null,
    registrant_id bigint not null references registrant,
    primary key (event_id, ordinal)
);
create index on life_event_partner (registrant_id);

-- What is registered, whole at every registration and change.
create table registration (
    event_id bigint primary key references life_event,
    name text not null check (name <> ''),
    short_name text not null default '',
    foreign_name text not null default '',
    number text not null default '',
    certificate_number text not null default '',
    certificate_day date,
    certificate_issuer text not null default '',
    certificate_changes int not null default 0 check (certificate_changes >= 0),
    street text not null default '',
    place_id text not null references unit,
    commune text not null default '',
    phone text not null default '',
    email text not null default '',
    website text not null default '',
    model text not null default '' check (model in ('', 'service_supply', 'job_creation')),
    sector text not null check (sector <> ''),
    charter_capital bigint check (charter_capital >= 0),
    law text not null default '' check (law in ('', 'law_2003', 'law_2012', 'law_2023')),
    certified boolean not null default false,
    advised boolean not null default false,
    latitude double precision check (latitude between -90 and 90),
    longitude double precision check (longitude between -180 and 180),
    check ((latitude is null) = (longitude is null)),
    check ((certificate_number = '') = (certificate_day is null))
);

create table registration_line (
    event_id bigint not null references registration,
    ordinal int not null,
    code text not null check (code ~ '^[0-9]{2,5}$'),
    primary key (event_id, ordinal)
);

-- Who and what there was on a day, in people and VND. Of several for one day the one recorded last counts.
create table census (
    id bigint generated always as identity primary key,
    entry_id bigint not null references registry_entry,
    registrant_id bigint not null references registrant,
    as_of date not null,
    members bigint check (members >= 0),
    member_persons bigint check (member_persons >= 0),
    member_households bigint check (member_households >= 0),
    member_legal_persons bigint check (member_legal_persons >= 0),
    full_members bigint check (full_members >= 0),
    associates_with_capital bigint check (associates_with_capital >= 0),
    associates_without_capital bigint check (associates_without_capital >= 0),
    member_women bigint check (member_women >= 0),
    member_minority bigint check (member_minority >= 0),
    workers bigint check (workers >= 0),
    worker_women bigint check (worker_women >= 0),
    worker_members bigint check (worker_members >= 0),
    workers_insured bigint check (workers_insured >= 0),
    seasonal_workers bigint check (seasonal_workers >= 0),
    capital bigint check (capital >= 0),
    equity bigint check (equity >= 0),
    borrowed bigint check (borrowed >= 0),
    assets bigint check (assets >= 0),
    indivisible_assets bigint check (indivisible_assets >= 0),
    divisible_assets bigint check (divisible_assets >= 0)
);
create index on census (registrant_id, as_of);

create table census_managers (
    census_id bigint not null references census,
    position text not null check (position in ('chair', 'director', 'control', 'accountant', 'assistant')),
    education text not null check (education in ('none', 'elementary_intermediate', 'degree')),
    count int not null check (count > 0),
    primary key (census_id, position, education)
);

create table census_officer (
    census_id bigint not null references census,
    ordinal int not null,
    position text not null check (position in ('chair', 'director', 'control', 'accountant', 'assistant')),
    name text not null check (name <> ''),
    primary key (census_id, ordinal)
);

-- What came of a year, in VND. Of several for one year the one recorded last counts.
create table year_results (
    id bigint generated always as identity primary key,
    entry_id bigint not null references registry_entry,
    registrant_id bigint not null references registrant,
    year int not null check (year between 1945 and 9999),
    revenue bigint check (revenue >= 0),
    revenue_from_members bigint check (revenue_from_members >= 0),
    profit_before_tax bigint,
    profit_after_tax bigint,
    worker_income bigint check (worker_income >= 0),
    member_income bigint check (member_income >= 0),
    paid_to_budget bigint check (paid_to_budget >= 0)
);
create index on year_results (registrant_id, year);

create table year_loan (
    results_id bigint not null references year_results,
    ordinal int not null,
    lender text not null check (lender <> ''),
    amount bigint not null check (amount >= 0),
    outstanding bigint not null check (outstanding >= 0),
    primary key (results_id, ordinal)
);

-- Of several rows with one name the one recorded last counts.
create table product (
    id bigint generated always as identity primary key,
    entry_id bigint not null references registry_entry,
    registrant_id bigint not null references registrant,
    name text not null check (name <> ''),
    goods text not null default '',
    until_day date
);
create index on product (registrant_id);

create table product_certificate (
    product_id bigint not null references product,
    ordinal int not null,
    kind text not null check (kind in ('ocop', 'vietgap', 'globalgap', 'organic', 'other')),
    stars int check (stars between 1 and 5),
    number text not null default '',
    from_day date not null,
    until_day date check (until_day > from_day),
    primary key (product_id, ordinal),
    check ((kind = 'ocop') = (stars is not null))
);

-- With another registrant or with somebody outside. Of several rows with one partner, kind and first day the last counts.
create table link (
    id bigint generated always as identity primary key,
    entry_id bigint not null references registry_entry,
    registrant_id bigint not null references registrant,
    kind text not null check (kind in ('contract', 'supply', 'purchase', 'venture', 'other')),
    partner_id bigint references registrant,
    partner_name text not null default '',
    from_day date not null,
    until_day date check (until_day > from_day),
    check ((partner_id is null) = (partner_name <> ''))
);
create index on link (registrant_id);
create index on link (partner_id);

-- How a registrant stood from a day until another: what lists, counts and searches ask. Follows from the rows above.
create table registrant_span (
    registrant_id bigint not null references registrant,
    ordinal int not null,
    from_day date not null,
    until_day date,
    kind text not null,
    state text not null check (state in ('operating', 'suspended', 'dissolved', 'converted', 'merged', 'split', 'grown')),
    since date not null,
    event_id bigint not null references life_event,
    founded date not null,
    name text not null,
    folded_name text not null,
    number text not null,
    place_id text not null references unit,
    commune text not null,
    folded_commune text not null,
    sector text not null,
    statutory_field text not null,
    main_line text not null,
    model text not null,
    law text not null,
    certified boolean not null,
    advised boolean not null,
    charter_capital bigint,
    alliance_id text references unit,
    affiliation text not null,
    union_ids bigint[] not null,
    members bigint,
    workers bigint,
    capital bigint,
    revenue bigint,
    -- empty where the rule in force or what is known leaves it open
    size_class text not null check (size_class in ('', 'micro', 'small', 'medium', 'large')),
    primary key (registrant_id, ordinal),
    check (until_day > from_day)
);
-- The list of today, in its order; the list of a day by place; what has a number.
create index registrant_span_today on registrant_span (folded_name, registrant_id) where until_day is null;
create index registrant_span_of_day on registrant_span (place_id, from_day, until_day);
create index registrant_span_number on registrant_span (number) where number <> '';
create index registrant_span_bare_name on registrant_span (folded_commune, place_id) where until_day is null;

create table registrant_search (
    registrant_id bigint primary key references registrant,
    words text[] not null
);
create index registrant_search_words on registrant_search using gin (array_to_tsvector(words));

-- Those that every word, or the beginning of one, is found with: "tan:* & tien:*".
create function find_registrants(query text) returns setof bigint
    language sql stable
begin atomic
    select registrant_id from registrant_search where array_to_tsvector(words) @@ to_tsquery('simple', query);
end;

grant select, insert on registrant, registry_entry, entry_withdrawal, life_event, life_event_partner, registration,
    registration_line, census, census_managers, census_officer, year_results, year_loan, product, product_certificate, link
    to bodua_app;
grant select, insert, delete on registrant_span, registrant_search to bodua_app;
