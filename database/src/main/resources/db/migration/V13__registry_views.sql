-- What a person looks for in the registry again and again, under names of their own; nobody else sees them.
create table registry_view (
    id bigint generated always as identity primary key,
    person_id bigint not null references person,
    name text not null check (name <> ''),
    -- the filters, as the address of the list has them
    asked text not null,
    kept_at timestamptz not null,
    unique (person_id, name)
);

grant select, insert, update, delete on registry_view to bodua_app;
