-- A report in words as it came in, what the reader made of it, what a person decided, and what was entered.
-- Nothing here is changed afterwards: a later decision on a statement stands beside the earlier one and counts.
create table document (
    id          bigint generated always as identity primary key,
    name        text        not null,
    title       text        not null,
    content     text        not null,
    sha256      text        not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
    unit_name   text        not null,
    period      text        not null default '',
    sample      boolean     not null,
    received_at timestamptz not null,
    received_by text        not null
);

create table statement (
    document_id      bigint  not null references document,
    ordinal          integer not null check (ordinal >= 0),
    unit_name        text    not null,
    period           text    not null default '',
    indicator        text    not null references indicator,
    breakdown        text    not null default '',
    kind             text    not null check (kind in ('value', 'change', 'change_percent', 'plan_percent', 'share', 'target')),
    value            numeric not null,
    upper_value      numeric check (upper_value >= value),
    measure          text    not null,
    qualifier        text    not null check (qualifier in ('exact', 'over', 'at_least', 'under', 'at_most', 'about', 'estimate', 'range')),
    base             text    not null default '',
    quote            text    not null,
    quote_start      integer not null check (quote_start >= 0),
    quote_end        integer not null check (quote_end > quote_start),
    unit_words       text    not null default '',
    period_words     text    not null default '',
    indicator_words  text    not null default '',
    -- The smallest step that the printed digits can show, and the statement that a share or a change belongs to.
    resolution       numeric not null check (resolution > 0),
    belongs_to       integer,
    primary key (document_id, ordinal),
    check ((upper_value is not null) = (qualifier = 'range'))
);

create table statement_review (
    id          bigint generated always as identity primary key,
    document_id bigint      not null,
    ordinal     integer     not null,
    decision    text        not null check (decision in ('keep', 'correct', 'drop')),
    unit_name   text        not null default '',
    period      text        not null default '',
    indicator   text references indicator,
    breakdown   text        not null default '',
    value       numeric,
    upper_value numeric,
    qualifier   text        not null default '',
    decided_at  timestamptz not null,
    decided_by  text        not null,
    foreign key (document_id, ordinal) references statement,
    check ((decision = 'correct') = (value is not null and indicator is not null))
);
create index on statement_review (document_id, ordinal, id);

create table statement_entry (
    document_id bigint      not null,
    ordinal     integer     not null,
    entered_at  timestamptz not null,
    entered_by  text        not null,
    primary key (document_id, ordinal),
    foreign key (document_id, ordinal) references statement
);

-- The arithmetic of a report as it stood when its statements were entered.
create table document_check (
    id          bigint generated always as identity primary key,
    document_id bigint    not null references document,
    rule        text      not null check (rule in ('sum', 'change', 'plan', 'share', 'list', 'roll_forward', 'average')),
    verdict     text      not null check (verdict in ('holds', 'fails', 'undecided')),
    explanation text      not null,
    statements  integer[] not null,
    checked_at  timestamptz not null
);
create index on document_check (document_id);

grant select, insert on document, statement, statement_review, statement_entry, document_check to bodua_app;
