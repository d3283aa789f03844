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
