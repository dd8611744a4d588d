/** The days on which something is done, in the order of the calendar. */
export const PLEDGING = '2017-03-20T02:00:00Z';
export const INVENTING = '2017-10-20T02:00:00Z';
export const NOMINATING = '2017-11-25T02:00:00Z';
export const CONVENING = '2017-12-08T02:00:00Z';
export const MEETING = '2017-12-11T02:00:00Z';
export const DECIDING = '2017-12-20T02:00:00Z';
export const POSTING = '2017-12-21T02:00:00Z';
