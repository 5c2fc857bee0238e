-- Kinds are the words of their classes.
alter table document alter column kind set data type varchar(40);
update document set kind = 'priority-offer' where kind = 'offer';
