-- Into which squares the plots of live rights reach: by these keys a plot is found that may overlap another ground.
create table plot_square (
    layer  varchar(200) not null,
    grid   varchar(40)  not null,
    j      integer      not null,
    i      integer      not null,
    holder varchar(200) not null,
    primary key (layer, grid, j, i, holder)
);
