-- Lists that were imported into the registry, and which entry came of which row. The file itself is not kept: its hash tells
-- whether one that somebody has is the same.
create table registry_import (
    id bigint generated always as identity primary key,
    file_name text not null check (file_name <> ''),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- the day that the list tells of
    as_of date not null,
    added int not null check (added >= 0),
    changed int not null check (changed >= 0),
    same int not null check (same >= 0),
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index on registry_import (sha256);

create table registry_import_entry (
    entry_id bigint primary key references registry_entry,
    import_id bigint not null references registry_import,
    -- as the program that shows the file counts, from 1
    row_number int not null check (row_number > 0)
);
create index on registry_import_entry (import_id, row_number);

grant select, insert on registry_import, registry_import_entry to bodua_app;

-- Thousands of rows are brought in by COPY, which takes the numbers that are given: they are drawn first.
grant usage on sequence registrant_id_seq, registry_entry_id_seq, life_event_id_seq, census_id_seq, year_results_id_seq
    to bodua_app;
