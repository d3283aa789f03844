-- Rules, words and boundaries by which the whole registry was told, as one fingerprint, and when; the last row counts. How all
-- stand and what is counted of them is told anew when it is otherwise.
create table registry_told (
    id bigint generated always as identity primary key,
    basis text not null check (basis ~ '^[0-9a-f]{64}$'),
    told_at timestamptz not null
);
grant select, insert on registry_told to bodua_app;
