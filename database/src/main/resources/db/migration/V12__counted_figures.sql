-- Figures that are counted from the rows of the registry: no document carries them. What was counted is found again by the
-- last entry of the registry that was counted with.
alter table figure
    add column counted_to bigint check (counted_to > 0),
    alter column document_id drop not null,
    alter column statement drop not null,
    drop constraint figure_origin_check,
    drop constraint figure_quote_check,
    add constraint figure_origin_check check (origin in ('stated', 'derived', 'counted')),
    add constraint figure_quote_check check ((origin = 'counted') = (quote = '')),
    add constraint figure_counted_or_carried check (
        (origin = 'counted') = (document_id is null)
        and (origin = 'counted') = (statement is null)
        and (origin = 'counted') = (counted_to is not null));

-- What a report states comes before a count, and a later count before an earlier one.
alter table acceptance
    drop constraint acceptance_rule_check,
    add constraint acceptance_rule_check check (rule in (
        'first_claim', 'stated_over_derived', 'same_source_newer', 'counted_again', 'reported_over_counted', 'person'));

grant insert (counted_to) on figure to bodua_app;

-- What documents say differently is looked for among what documents say; counts are many more.
create index figure_of_document on figure (unit_id, indicator, breakdown, period, kind, document_id)
    where document_id is not null;

-- The last count of a cell is looked for among counts.
create index figure_counted on figure (unit_id, indicator, breakdown, kind, period, position desc)
    where counted_to is not null;

-- What counts for each cell at the moment. A count comes after every entry of the registry, so this is not to be looked for
-- among all that ever counted. It follows from acceptance; the database alone writes it.
create table standing (
    unit_id   text   not null references unit,
    indicator text   not null references indicator,
    breakdown text   not null,
    period    text   not null,
    kind      text   not null,
    figure    bigint not null references figure,
    rule      text   not null,
    primary key (unit_id, indicator, breakdown, period, kind)
);
create index standing_of_indicator on standing (indicator, period, kind);

insert into standing
select distinct on (unit_id, indicator, breakdown, period, kind) unit_id, indicator, breakdown, period, kind, figure, rule
from acceptance
order by unit_id, indicator, breakdown, period, kind, position desc;

create function stand_accepted() returns trigger
    language plpgsql
    security definer
    set search_path = public
as
$$
begin
    insert into standing
    select distinct on (unit_id, indicator, breakdown, period, kind) unit_id, indicator, breakdown, period, kind, figure, rule
    from accepted
    order by unit_id, indicator, breakdown, period, kind, position desc
    on conflict (unit_id, indicator, breakdown, period, kind) do update set figure = excluded.figure, rule = excluded.rule;
    return null;
end
$$;
create trigger stand_accepted
    after insert
    on acceptance
    referencing new table as accepted
    for each statement
execute function stand_accepted();

grant select on standing to bodua_app;
