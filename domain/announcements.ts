export const maxAnnouncementTitle = 120;
/** Announcements of one person in an hour: each goes to everybody by mail. */
export const mostPerHour = 10;
/** For so long an announcement that was not read stands on the page of today. */
export const shownDays = 14;

/** What a notification of an announcement tells of. */
export const announcementKey = (id: string): string => `announcement:${id}`;
