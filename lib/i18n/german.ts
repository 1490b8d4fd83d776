import accounts from "#content/languages/de/accounts.json" with { type: "json" };
import achievements from "#content/languages/de/achievements.json" with { type: "json" };
import beside from "#content/languages/de/beside.json" with { type: "json" };
import cohorts from "#content/languages/de/cohorts.json" with { type: "json" };
import course from "#content/languages/de/course.json" with { type: "json" };
import curriculum from "#content/languages/de/curriculum.json" with { type: "json" };
import discussion from "#content/languages/de/discussion.json" with { type: "json" };
import domain from "#content/languages/de/domain.json" with { type: "json" };
import exercises from "#content/languages/de/exercises.json" with { type: "json" };
import grader from "#content/languages/de/grader.json" with { type: "json" };
import insights from "#content/languages/de/insights.json" with { type: "json" };
import notifications from "#content/languages/de/notifications.json" with { type: "json" };
import operating from "#content/languages/de/operating.json" with { type: "json" };
import practice from "#content/languages/de/practice.json" with { type: "json" };
import profiles from "#content/languages/de/profiles.json" with { type: "json" };
import projects from "#content/languages/de/projects.json" with { type: "json" };
import regrade from "#content/languages/de/regrade.json" with { type: "json" };
import schedule from "#content/languages/de/schedule.json" with { type: "json" };
import search from "#content/languages/de/search.json" with { type: "json" };
import settings from "#content/languages/de/settings.json" with { type: "json" };
import shell from "#content/languages/de/shell.json" with { type: "json" };
import studio from "#content/languages/de/studio.json" with { type: "json" };
import today from "#content/languages/de/today.json" with { type: "json" };
import ui from "#content/languages/de/ui.json" with { type: "json" };

/** The German catalogue: a file for each area, all of them flat. */
export const german: Readonly<Record<string, string>> = { ...accounts, ...achievements, ...beside, ...cohorts, ...course, ...curriculum, ...discussion, ...domain, ...exercises, ...grader, ...insights, ...notifications, ...operating, ...practice, ...profiles, ...projects, ...regrade, ...schedule, ...search, ...settings, ...shell, ...studio, ...today, ...ui };
