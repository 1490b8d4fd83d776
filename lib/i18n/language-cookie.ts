/** The language that was chosen in this browser: what visitors read, and the sign-in page. */
export const languageCookie = "descent-language";
