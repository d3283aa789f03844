-- Accounts of people, the roles that they hold at units for a time, how they sign in, and what they are signed in with.
create table person (
    id          bigint generated always as identity primary key,
    account     text        not null unique check (account ~ '^[a-z0-9][a-z0-9._-]{1,63}$'),
    name        text        not null check (name <> ''),
    email       text        not null default '',
    -- The office that somebody works at; whose administrators keep the account.
    unit_id     text        not null default 'ca-nuoc' references unit,
    demo        boolean     not null default false,
    created_at  timestamptz not null,
    created_by  text        not null,
    disabled_at timestamptz
);

-- A role at a unit reaches what lies under the unit today and what went into it. It ends; it is never deleted.
create table role_at_unit (
    id         bigint generated always as identity primary key,
    person_id  bigint      not null references person,
    role       text        not null check (role in ('specialist', 'leader', 'department', 'cluster_head', 'clerk', 'inspector', 'administrator')),
    unit_id    text        not null references unit,
    validity   daterange   not null check (not isempty(validity)),
    reason     text        not null check (reason <> ''),
    granted_at timestamptz not null,
    granted_by text        not null,
    ended_at   timestamptz,
    ended_by   text check ((ended_by is null) = (ended_at is null)),
    constraint role_once exclude using gist (person_id with =, role with =, unit_id with =, validity with &&) where (ended_at is null)
);
create index on role_at_unit (unit_id);

-- Ủy quyền: somebody acts for the holder of a role, from one day to another, for a reason.
create table acting_for (
    id         bigint generated always as identity primary key,
    role_id    bigint      not null references role_at_unit,
    person_id  bigint      not null references person,
    validity   daterange   not null check (not isempty(validity) and not upper_inf(validity)),
    reason     text        not null check (reason <> ''),
    granted_at timestamptz not null,
    granted_by text        not null,
    ended_at   timestamptz,
    ended_by   text check ((ended_by is null) = (ended_at is null)),
    constraint acting_once exclude using gist (role_id with =, person_id with =, validity with &&) where (ended_at is null)
);
create index on acting_for (person_id);

-- Argon2id, RFC 9106, in its usual text form.
create table password (
    person_id  bigint primary key references person,
    hash       text        not null,
    changed_at timestamptz not null
);

-- Time-based codes, RFC 6238. The secret is sealed with a key of the home folder; a step is taken once.
create table authenticator (
    person_id    bigint primary key references person,
    secret       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0
);

create table recovery_code (
    person_id bigint      not null references person,
    hash      text        not null,
    made_at   timestamptz not null,
    used_at   timestamptz,
    primary key (person_id, hash)
);

-- WebAuthn level 2.
create table passkey (
    credential_id bytea primary key,
    person_id     bigint      not null references person,
    name          text        not null,
    public_key    bytea       not null,
    sign_count    bigint      not null,
    made_at       timestamptz not null,
    last_used_at  timestamptz
);
create index on passkey (person_id);

-- OpenID Connect: whom the directory of a body means.
create table external_identity (
    issuer    text        not null,
    subject   text        not null,
    person_id bigint      not null references person,
    linked_at timestamptz not null,
    primary key (issuer, subject)
);

-- A session is known by the hash of its token only. Rows stay for the list of recent sign-ins.
create table session (
    id           bigint generated always as identity primary key,
    token_hash   text        not null unique,
    person_id    bigint      not null references person,
    strength     text        not null check (strength in ('password', 'second_factor')),
    address      text        not null default '',
    device       text        not null default '',
    begun_at     timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    ended_at     timestamptz
);
create index on session (person_id) where ended_at is null;

create table api_token (
    id           bigint generated always as identity primary key,
    token_hash   text        not null unique,
    person_id    bigint      not null references person,
    name         text        not null check (name <> ''),
    scope        text[]      not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz,
    ended_at     timestamptz
);
create index on api_token (person_id);

-- What is begun and must be finished within minutes, on whichever node: a second factor, a challenge, a one-time link.
create table sign_in_step (
    token_hash text primary key,
    kind       text        not null,
    person_id  bigint references person,
    payload    text        not null default '',
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

-- Attempts, to slow down guessing by account and by address.
create table sign_in_attempt (
    id        bigint generated always as identity primary key,
    account   text        not null,
    address   text        not null,
    at        timestamptz not null,
    succeeded boolean     not null
);
create index on sign_in_attempt (account, at);
create index on sign_in_attempt (address, at);

-- One request is done once, however often it is sent.
create table done_once (
    person_id bigint      not null references person,
    key       text        not null,
    use_case  text        not null,
    at        timestamptz not null,
    primary key (person_id, key)
);

-- Whose office keeps a report: the guard asks whether that unit is within reach.
alter table document
    add column keeper_id text not null default 'ca-nuoc' references unit;
create index on document (keeper_id);

grant select, insert on person, role_at_unit, acting_for, password, authenticator, recovery_code, passkey, external_identity, session, api_token,
    sign_in_step, sign_in_attempt, done_once to bodua_app;
grant update (name, email, disabled_at) on person to bodua_app;
grant update (ended_at, ended_by) on role_at_unit, acting_for to bodua_app;
grant update (hash, changed_at) on password to bodua_app;
grant update (secret, begun_at, confirmed_at, last_step) on authenticator to bodua_app;
grant update (used_at) on recovery_code, sign_in_step to bodua_app;
grant update (name, sign_count, last_used_at) on passkey to bodua_app;
grant update (last_seen_at, expires_at, ended_at) on session to bodua_app;
grant update (last_used_at, ended_at) on api_token to bodua_app;
grant delete on authenticator, recovery_code, passkey, external_identity, sign_in_step, sign_in_attempt, done_once, session to bodua_app;
