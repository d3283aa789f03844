-- How each stands in the end is asked for by its number more than anything else of it: by lists found with words, by places,
-- by names. The primary key leads to all that ever was of it.
create index registrant_span_last on registrant_span (registrant_id) where until_day is null;

-- Whether one is found so. A list that is looked through from its beginning asks it row by row and ends when its page is full;
-- as a condition that the planner may turn around, it would be all that are found, put in order.
create function is_found(registrant bigint, query text) returns boolean
    language sql stable
begin atomic
    select exists (
        select from registrant_search s
        where s.registrant_id = registrant and array_to_tsvector(s.words) @@ to_tsquery('simple', query));
end;

-- How each stood follows from its life, whose rows name what there is: that they do is checked there and not again for each
-- row that follows from them, which took half of the time of writing these.
alter table registrant_span
    drop constraint registrant_span_registrant_id_fkey,
    drop constraint registrant_span_event_id_fkey,
    drop constraint registrant_span_place_id_fkey,
    drop constraint registrant_span_alliance_id_fkey;
alter table registrant_search drop constraint registrant_search_registrant_id_fkey;
