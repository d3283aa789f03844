-- The ledger: figures and their acceptance, append-only. The application's role may read and insert, nothing else.
create table figure (
    position    bigint generated always as identity primary key,
    unit_id     text        not null references unit,
    indicator   text        not null references indicator,
    breakdown   text        not null default '' check (breakdown ~ '^([a-z0-9_]+(\+[a-z0-9_]+)*)?$'),
    period      text        not null,
    period_days daterange   not null check (not isempty(period_days)),
    kind        text        not null check (kind in ('value', 'target')),
    value       numeric     not null,
    upper_value numeric check (upper_value >= value),
    measure     text        not null,
    qualifier   text        not null check (qualifier in ('exact', 'over', 'at_least', 'under', 'at_most', 'about', 'estimate', 'range')),
    origin      text        not null check (origin in ('stated', 'derived')),
    document_id bigint      not null,
    statement   integer     not null,
    quote       text        not null check (quote <> ''),
    formula     text        not null default '',
    recorded_at timestamptz not null,
    recorded_by text        not null check (recorded_by <> ''),
    foreign key (document_id, statement) references statement (document_id, ordinal),
    check ((upper_value is not null) = (qualifier = 'range')),
    check ((origin = 'derived') = (formula <> ''))
);
create index on figure (unit_id, indicator, breakdown, kind, period);
create index on figure (indicator, period, kind);
create index on figure (document_id, statement);

-- Which of the rival claims for a cell counts: the row with the highest position for its cell.
create table acceptance (
    position   bigint generated always as identity primary key,
    figure     bigint      not null references figure,
    unit_id    text        not null references unit,
    indicator  text        not null references indicator,
    breakdown  text        not null,
    period     text        not null,
    kind       text        not null,
    rule       text        not null check (rule in ('first_claim', 'stated_over_derived', 'same_source_newer', 'person')),
    reason     text        not null default '',
    decided_at timestamptz not null,
    decided_by text        not null check (decided_by <> ''),
    check ((rule = 'person') = (reason <> ''))
);
create index on acceptance (unit_id, indicator, breakdown, kind, period, position desc);
create index on acceptance (indicator, period, position desc);
create index on acceptance (figure);

-- Positions are given by the database alone, so that nobody can enter a row before another.
grant select on figure, acceptance to bodua_app;
grant insert (unit_id, indicator, breakdown, period, period_days, kind, value, upper_value, measure, qualifier, origin,
              document_id, statement, quote, formula, recorded_at, recorded_by) on figure to bodua_app;
grant insert (figure, unit_id, indicator, breakdown, period, kind, rule, reason, decided_at, decided_by)
    on acceptance to bodua_app;
