-- What can be counted. The full dictionary is shipped with the application and carried in here at each start, so that a
-- figure can only name an indicator that exists.
create table indicator (
    code    text primary key,
    name_vi text not null,
    name_en text not null,
    measure text not null,
    kind    text not null check (kind in ('stock', 'flow', 'ratio'))
);

create table breakdown_item (
    dimension text not null,
    code      text not null check (code ~ '^[a-z0-9_]+$'),
    name_vi   text not null,
    name_en   text not null,
    primary key (dimension, code)
);

grant select, insert on indicator, breakdown_item to bodua_app;
