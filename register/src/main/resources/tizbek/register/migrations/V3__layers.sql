-- A right that excludes nobody lies on a layer of its own, called after it.
alter table held_square alter column layer set data type varchar(200);
