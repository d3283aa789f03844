-- What happened: every act in a hash chain. The application's role inserts and reads; position, previous hash and hash are
-- the database's own to give, so a row cannot be put before another, nor one be left out unseen.
create table audit_entry (
    position      bigint primary key,
    at            timestamptz not null,
    person_id     bigint,
    account       text        not null check (account <> ''),
    acting_for    text        not null default '',
    role          text        not null default '',
    role_unit     text        not null default '',
    face          text        not null check (face in ('web', 'api', 'cli', 'job')),
    address       text        not null default '',
    session       text        not null default '',
    request       text        not null default '',
    use_case      text        not null,
    subject_kind  text        not null default '',
    subject       text        not null default '',
    subject_unit  text        not null default '',
    result        text        not null check (result in ('done', 'refused', 'denied', 'failed')),
    refusal       text        not null default '',
    changes       text        not null default '[]',
    previous_hash text        not null unique,
    hash          text        not null unique
);
create index on audit_entry (subject_kind, subject);
create index on audit_entry (account, at);
create index on audit_entry (subject_unit, at);
create index on audit_entry (at);

-- Each field as its length in bytes, a colon, the field: no two rows have one text. Moments in microseconds since 1970.
create function audit_entry_text(e audit_entry) returns text
    language sql stable parallel safe as
$$
select string_agg(octet_length(field) || ':' || field, '' order by ordinal)
from unnest(array [
    e.position::text, (extract(epoch from e.at) * 1000000)::bigint::text, coalesce(e.person_id::text, ''), e.account, e.acting_for, e.role, e.role_unit,
    e.face, e.address, e.session, e.request, e.use_case, e.subject_kind, e.subject, e.subject_unit, e.result, e.refusal, e.changes, e.previous_hash
    ]) with ordinality as fields(field, ordinal)
$$;

-- The lock is held to the end of the transaction, so that the chain grows in the order of commits.
create function audit_entry_chained() returns trigger
    language plpgsql as
$$
declare
    head audit_entry;
begin
    -- Only the owner, restoring a backup, may give a hash.
    if new.hash is not null then
        return new;
    end if;
    perform pg_advisory_xact_lock(4854716289);
    select * into head from audit_entry order by position desc limit 1;
    new.position := coalesce(head.position, 0) + 1;
    new.previous_hash := coalesce(head.hash, repeat('0', 64));
    new.hash := encode(sha256(convert_to(audit_entry_text(new), 'UTF8')), 'hex');
    return new;
end
$$;
create trigger audit_entry_chained
    before insert
    on audit_entry
    for each row
execute function audit_entry_chained();

-- Heads of the chain, signed and written to files outside of the database; kept here to be shown.
create table audit_anchor (
    position    bigint      not null,
    hash        text        not null,
    anchored_at timestamptz not null,
    key         text        not null,
    signature   text        not null,
    file        text        not null,
    primary key (position, anchored_at)
);

grant select, insert (at, person_id, account, acting_for, role, role_unit, face, address, session, request, use_case, subject_kind, subject,
                      subject_unit, result, refusal, changes) on audit_entry to bodua_app;
grant select, insert on audit_anchor to bodua_app;
