import { dayAt, daysBetween, inDays, toDate, type Day } from "./day.ts";
import type { Translate } from "./i18n/translate.ts";
import type { Reason } from "./risk.ts";
import { weeksPerMonth } from "./calendar.ts";

/** "since today", "since Tuesday", "since 3 November", with the year when it is not today's. */
export function sinceWords(day: Day, today: Day, t: Translate): string {
  const ago = daysBetween(day, today);
  if (ago <= 0) return t("since today");
  if (ago === 1) return t("since yesterday");
  const name = (options: Intl.DateTimeFormatOptions) => inDays(toDate(day), t.locale, options);
  if (ago < 7) return t("since {weekday}", { weekday: name({ weekday: "long" }) });
  const [date, month, year] = [toDate(day).getUTCDate(), name({ month: "long" }), day.slice(0, 4)];
  return year === today.slice(0, 4) ? t("since {date} {month}", { date, month }) : t("since {date} {month} {year}", { date, month, year });
}

/** From so many weeks on they are counted as months. */
const weeksInWords = 2 * weeksPerMonth;

/** A reason as a mentor reads it: "8 failed attempts on “Backprop” since Tuesday, no hint opened". */
export function reasonWords(reason: Reason, timeZone: string, t: Translate, now: Date): string {
  const since = sinceWords(dayAt(reason.since, timeZone), dayAt(now, timeZone), t);
  switch (reason.rule) {
    case "failing": {
      const { attempts, hints, exercise: { title } } = reason;
      return hints.all === 0
        ? t("{attempts, plural, one {# failed attempt} other {# failed attempts}} at “{title}” {since}", { attempts, title, since })
        : t("{attempts, plural, one {# failed attempt} other {# failed attempts}} at “{title}” {since}, {hints, plural, =0 {no hint opened} one {# hint opened} other {# hints opened}}", { attempts, title, since, hints: hints.opened });
    }
    case "same_mistake": return t("Stuck in “{title}” on the same mistake as {others, plural, one {one other} other {# others}}", { title: reason.exercise.title, others: reason.others });
    case "idle": return reason.never
      ? t("Nothing done yet, {days, plural, one {# day} other {# days}} after the beginning", { days: reason.days })
      : t("No activity for {days, plural, one {# day} other {# days}}", { days: reason.days });
    case "late": return t("{count, plural, one {# exercise overdue: “{title}”} other {# exercises overdue, “{title}”}} {since}", { count: reason.count, title: reason.oldest.title, since });
    case "behind": {
      const { weeks, open, asked } = reason;
      return weeks < weeksInWords
        ? t("{weeks, plural, one {# week} other {# weeks}} behind the calendar: {open} of {asked} lessons and exercises of the past weeks are open", { weeks, open, asked })
        : t("{months, plural, one {# month} other {# months}} behind the calendar: {open} of {asked} lessons and exercises of the past weeks are open", { months: Math.floor(weeks / weeksPerMonth), open, asked });
    }
    case "awaiting": return reason.about.kind === "review"
      ? t("Was asked for changes in the review of “{title}” {days, plural, one {# day} other {# days}} ago, nothing new since", { title: reason.about.title, days: reason.days })
      : t("Was asked for changes to the project “{title}” {days, plural, one {# day} other {# days}} ago, nothing new since", { title: reason.about.title, days: reason.days });
  }
}

/** What a mentor might do about it, in a sentence. */
export function nextStepWords(reason: Reason, t: Translate): string {
  switch (reason.rule) {
    case "failing": return reason.hints.all > reason.hints.opened
      ? t("Read the last attempt, and point to the next hint.")
      : t("Read the last attempt, and offer to go through it together.");
    case "same_mistake": return t("Look at what the mistake’s message says, and explain it to all of them at once.");
    case "idle": return t("Ask how it is going.");
    case "late": return t("Ask what is in the way; more time may help.");
    case "behind": return t("Agree on what comes first, and what may wait.");
    case "awaiting": return t("Ask whether it was clear what to change.");
  }
}

/** A message to the student that the mentor can send, or change before. */
export function preparedMessage(reason: Reason, name: string, t: Translate): string {
  switch (reason.rule) {
    case "failing": return t("Hello {name}, I see that “{title}” is hard going. What have you tried so far, and where does it stop? We can look at it together.", { name, title: reason.exercise.title });
    case "same_mistake": return t("Hello {name}, several of you are stuck at the same place in “{title}”. What do you make of the message there? We can look at it together.", { name, title: reason.exercise.title });
    case "idle": return t("Hello {name}, I have not seen you here for a while. How are you, and is there anything I can help with?", { name });
    case "late": return t("Hello {name}, some exercises are past their date, “{title}” among them. What is in the way? Tell me if you need more time.", { name, title: reason.oldest.title });
    case "behind": return t("Hello {name}, the course has moved on faster than there was time for. Shall we agree on what you do first, and what may wait?", { name });
    case "awaiting": return t("Hello {name}, I asked for changes to “{title}”. Is it clear what to do, or shall we talk about it?", { name, title: reason.about.title });
  }
}
