-- ${binary} orders texts by their code points, whatever the language of the server: pages go on after an id.
-- By what rights, applications, parties and entries are found. All of it is made from the log, like the squares.

-- What an entry of the log changed or touched, and what that belongs to.
create table event_subject (
    about varchar(200)${binary} not null,
    kind  varchar(40)  not null,
    seq   bigint       not null,
    primary key (about, seq, kind)
);
create index event_actor on event (actor, seq);

-- Squares of a right as a box of columns and rows; no box where it has no squares.
create table right_entry (
    id          varchar(200)${binary}  primary key,
    country     varchar(200)  not null,
    kind        varchar(200)  not null,
    commodity   varchar(200)  not null,
    status      varchar(20)   not null,
    application varchar(200)  not null,
    grid        varchar(40)   not null,
    west        integer       not null,
    east        integer       not null,
    south       integer       not null,
    north       integer       not null
);
create index right_entry_country on right_entry (country, id);
create index right_entry_kind on right_entry (kind, id);
create index right_entry_commodity on right_entry (commodity, id);
create index right_entry_status on right_entry (status, id);

create table right_holder (
    right_id varchar(200)${binary} not null,
    party    varchar(200)${binary} not null,
    primary key (right_id, party)
);
create index right_holder_party on right_holder (party, right_id);

-- In which cells of 64 by 64 squares a right lies.
create table right_cell (
    right_id varchar(200)${binary} not null,
    grid     varchar(40)  not null,
    j        integer      not null,
    i        integer      not null,
    primary key (right_id, grid, j, i)
);
create index right_cell_place on right_cell (grid, j, i, right_id);

create table application_entry (
    number    bigint       primary key,
    id        varchar(200) not null,
    country   varchar(200) not null,
    status    varchar(20)  not null,
    applicant varchar(200) not null
);
create index application_entry_status on application_entry (status, number);
create index application_entry_country on application_entry (country, status, number);
create index application_entry_applicant on application_entry (applicant, number);

-- The words of a name, in small letters; of persons none.
create table party_word (
    party varchar(200)${binary} not null,
    word  varchar(200)${binary} not null,
    primary key (party, word)
);
create index party_word_word on party_word (word, party);
