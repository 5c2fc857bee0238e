-- What was recorded for a request that bore a key, so that the same request again is answered and not recorded twice.
-- Written with the entries themselves. No state: nothing is lost with it but that.
create table answered (
    name      char(64)     primary key,
    digest    char(64)     not null,
    about     varchar(200) not null,
    first_seq bigint       not null,
    last_seq  bigint       not null
);
create index answered_seq on answered (last_seq);
