-- Secrets of accounts, apart from the log, which holds their hash alone. Not made anew by rebuild.
create table credential (
    account varchar(200) primary key,
    body    varchar(10000) not null
);

-- The last time step whose code was taken, so that no code is taken twice.
create table code_use (
    account varchar(200) primary key,
    step    bigint not null
);

-- Failed tries since the last good one, by where they came from; an empty source counts all of them.
create table sign_in_try (
    account  varchar(200) not null,
    source   varchar(60)  not null,
    failures integer      not null,
    failed   bigint       not null,
    good     bigint       not null,
    primary key (account, source)
);

-- Who signed in and who failed to: one row an hour for the same thing, with how often, so that tries cannot fill the disk.
create table sign_in (
    in_hour bigint       not null,
    account varchar(200) not null,
    what    varchar(20)  not null,
    source  varchar(60)  not null,
    latest  bigint       not null,
    times   bigint       not null,
    primary key (in_hour, account, what, source)
);
