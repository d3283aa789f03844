-- Regular jobs: when each runs next and which node runs it now. The columns are those that db-scheduler asks for; it
-- takes a row for a node by its version, so that two nodes never run one job at once. A job carries no data: the column
-- task_data stays empty.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea check (task_data is null),
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);

-- The one table whose rows change and go: it is a timetable and records nothing.
grant select, insert, update, delete on scheduled_tasks to bodua_app;

-- The nodes that serve this database now; each writes its own row anew while it lives.
create table node (
    name       text primary key,
    version    text        not null,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);
grant select, insert, update, delete on node to bodua_app;

-- So that the application can say which schema it works on.
grant select on flyway_schema_history to bodua_app;
