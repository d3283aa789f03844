-- Rules, words and boundaries by which the whole registry was told last, as one fingerprint; one row, or none before the first
-- time. How all stand and what is counted of them is told anew when it is otherwise.
create table registry_told (
    only_row boolean primary key default true check (only_row),
    basis text not null check (basis ~ '^[0-9a-f]{64}$'),
    told_at timestamptz not null
);
grant select, insert, update on registry_told to bodua_app;
