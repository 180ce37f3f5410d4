/** Full segments are this long: round numbers are read at a glance. */
export const MSS_OCTETS = 1000;
