-- One entry in the registry changes hundreds of counts, a list that is brought in hundreds of thousands.

-- What stands follows from what was accepted, which was checked; only the database writes it.
alter table standing
    drop constraint standing_unit_id_fkey,
    drop constraint standing_indicator_fkey,
    drop constraint standing_figure_fkey;

-- An acceptance names the cell of its figure, which was checked with that.
alter table acceptance
    drop constraint acceptance_unit_id_fkey,
    drop constraint acceptance_indicator_fkey;

-- Counts have no document.
drop index figure_document_id_statement_idx;
create index figure_of_statement on figure (document_id, statement) where document_id is not null;
