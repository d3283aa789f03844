-- Thousands of files are opened with one list. That their rows name what there is, is asked once for all rows of a statement,
-- as V18 does for figures; what they name is never deleted.
create function names_what_is_there() returns trigger
    language plpgsql
    security definer
    set search_path = public
as
$$
declare
    missing text;
begin
    for i in 0 .. tg_nargs / 3 - 1 loop
        execute format(
            'select a.named::text from (select distinct %1$I as named from added) a
             where a.named is not null and not exists (select from %2$I t where t.%3$I = a.named) limit 1',
            tg_argv[3 * i], tg_argv[3 * i + 1], tg_argv[3 * i + 2]) into missing;
        if missing is not null then
            raise foreign_key_violation using
                message = format('%s of %s names what is not there: %s', tg_argv[3 * i], tg_table_name, missing),
                constraint = format('%s_%s_fkey', tg_table_name, tg_argv[3 * i]);
        end if;
    end loop;
    return null;
end
$$;

alter table life_event
    alter constraint life_event_entry_id_fkey not enforced,
    alter constraint life_event_registrant_id_fkey not enforced;
create trigger names_what_is_there after insert on life_event referencing new table as added for each statement
    execute function names_what_is_there('entry_id', 'registry_entry', 'id', 'registrant_id', 'registrant', 'id');

alter table registration
    alter constraint registration_event_id_fkey not enforced,
    alter constraint registration_place_id_fkey not enforced;
create trigger names_what_is_there after insert on registration referencing new table as added for each statement
    execute function names_what_is_there('event_id', 'life_event', 'id', 'place_id', 'unit', 'id');

alter table registration_line alter constraint registration_line_event_id_fkey not enforced;
create trigger names_what_is_there after insert on registration_line referencing new table as added for each statement
    execute function names_what_is_there('event_id', 'registration', 'event_id');

alter table census
    alter constraint census_entry_id_fkey not enforced,
    alter constraint census_registrant_id_fkey not enforced;
create trigger names_what_is_there after insert on census referencing new table as added for each statement
    execute function names_what_is_there('entry_id', 'registry_entry', 'id', 'registrant_id', 'registrant', 'id');

alter table census_officer alter constraint census_officer_census_id_fkey not enforced;
create trigger names_what_is_there after insert on census_officer referencing new table as added for each statement
    execute function names_what_is_there('census_id', 'census', 'id');

alter table registry_import_entry
    alter constraint registry_import_entry_entry_id_fkey not enforced,
    alter constraint registry_import_entry_import_id_fkey not enforced;
create trigger names_what_is_there after insert on registry_import_entry referencing new table as added for each statement
    execute function names_what_is_there('entry_id', 'registry_entry', 'id', 'import_id', 'registry_import', 'id');
