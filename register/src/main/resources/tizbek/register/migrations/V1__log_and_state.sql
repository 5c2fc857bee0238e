-- The log is the truth; all other tables can be made from it again (tizbek register rebuild).
create table event (
    seq      bigint primary key,
    at       varchar(40)  not null,
    actor    varchar(200) not null,
    body     varchar(1000000) not null,
    previous char(64)     not null,
    hash     char(64)     not null
);

-- One row: the last entry of the log, signed. Whoever writes locks it.
create table head (
    one          smallint primary key check (one = 1),
    seq          bigint       not null,
    hash         char(64)     not null,
    applications bigint       not null,
    signature    varchar(200) not null
);

create table document (
    kind   varchar(20)  not null,
    id     varchar(200) not null,
    about  varchar(200) not null,
    status varchar(20)  not null,
    place  bigint       not null,
    body   varchar(1000000) not null,
    primary key (kind, id)
);
create index document_about on document (kind, about, place);
create index document_status on document (kind, status, place);

-- No two live rights of one layer on one square.
create table held_square (
    layer  varchar(40)  not null,
    grid   varchar(40)  not null,
    j      integer      not null,
    i      integer      not null,
    holder varchar(200) not null,
    primary key (layer, grid, j, i)
);

create table waiting_square (
    grid        varchar(40)  not null,
    j           integer      not null,
    i           integer      not null,
    number      bigint       not null,
    application varchar(200) not null,
    primary key (grid, j, i, number)
);

-- Personal data, apart from the log, which holds their hash alone: they can be removed and the chain still holds.
create table sealed (
    hash char(64) primary key,
    salt varchar(64) not null,
    body varchar(1000000) not null
);
