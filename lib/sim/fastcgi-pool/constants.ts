/** The master looks after idle workers once a second: FPM_IDLE_SERVER_MAINTENANCE_HEARTBEAT, sapi/fpm of php-src. */
export const BEAT_MS = 1000;
/** Workers that one beat may start double from beat to beat up to this: FPM_MAX_SPAWN_RATE, sapi/fpm of php-src. */
export const MOST_FORKS = 32;
/** A SYN without an answer is repeated after a second, then after twice as long each time: RFC 6298 §2.1, §5.5. */
export const FIRST_RETRY_MS = 1000;
/** More requests than this in one run teach nothing new, and a run has an end. */
export const MOST_REQUESTS = 40;
