package tizbek.network;

/** In what the cargo travels. It stays in one kind from door to door; which figure each kind pays stands in data. */
public enum Vehicle {
    /** Loose ore or concentrate: open wagons on land, a bulk ship at sea. */
    BULK,
    /** Packed metal or oxide in covered wagons: rolls on to a train ferry, is stowed into boxes for the ocean. */
    WAGON,
    /** A shipping container all the way. */
    CONTAINER
}
