-- The same text may be kept by several offices. One for all of them would tell a sender that another office, whose
-- reports they may not see, has it; and whoever sent a text first would shut it out everywhere else.
alter table document
    drop constraint document_sha256_key,
    add constraint document_once_for_a_keeper unique (sha256, keeper_id);
