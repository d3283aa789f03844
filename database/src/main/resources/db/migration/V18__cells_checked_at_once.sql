-- A list that is brought in changes hundreds of thousands of counts. That their units and indicators are known is asked once
-- for all rows of a statement; asked row by row it took longer than everything else.
alter table figure
    alter constraint figure_unit_id_fkey not enforced,
    alter constraint figure_indicator_fkey not enforced;

create function figures_of_known_cells() returns trigger
    language plpgsql
    security definer
    set search_path = public
as
$$
declare
    unknown text;
begin
    select e.unit_id into unknown
    from (select distinct unit_id from entered) e
    where not exists (select from unit u where u.id = e.unit_id)
    limit 1;
    if found then
        raise foreign_key_violation using
            message = format('a figure of a unit that is not there: %s', unknown), constraint = 'figure_unit_id_fkey';
    end if;
    select e.indicator into unknown
    from (select distinct indicator from entered) e
    where not exists (select from indicator i where i.code = e.indicator)
    limit 1;
    if found then
        raise foreign_key_violation using
            message = format('a figure of an indicator that is not there: %s', unknown),
            constraint = 'figure_indicator_fkey';
    end if;
    return null;
end
$$;
create trigger figures_of_known_cells
    after insert
    on figure
    referencing new table as entered
    for each statement
execute function figures_of_known_cells();

-- An acceptance is of a figure that is there, and names its cell.
alter table acceptance
    alter constraint acceptance_figure_fkey not enforced;

create function acceptances_of_their_cells() returns trigger
    language plpgsql
    security definer
    set search_path = public
as
$$
declare
    wrong bigint;
begin
    select a.figure into wrong
    from accepted a left join figure f on f.position = a.figure
    where f.position is null
       or (a.unit_id, a.indicator, a.breakdown, a.period, a.kind)
           is distinct from (f.unit_id, f.indicator, f.breakdown, f.period, f.kind)
    limit 1;
    if found then
        raise foreign_key_violation using
            message = format('an acceptance that is not of the cell of its figure: %s', wrong),
            constraint = 'acceptance_figure_fkey';
    end if;
    return null;
end
$$;
create trigger acceptances_of_their_cells
    after insert
    on acceptance
    referencing new table as accepted
    for each statement
execute function acceptances_of_their_cells();

-- One index for the claims of a cell and for its last count; nearly all claims are counts.
drop index figure_unit_id_indicator_breakdown_kind_period_idx;
drop index figure_counted;
create index figure_of_cell on figure (unit_id, indicator, breakdown, kind, period, position desc);

-- Whoever asks for figures names their units: nothing is looked up by indicator alone, and acceptances not by their figure.
drop index figure_indicator_period_kind_idx;
drop index acceptance_indicator_period_position_idx;
drop index acceptance_figure_idx;
drop index standing_of_indicator;
