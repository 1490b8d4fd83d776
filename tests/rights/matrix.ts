import { deskActions } from "./actions-desk.ts";
import { learnActions } from "./actions-learn.ts";
import { talkActions } from "./actions-talk.ts";
import { teachActions } from "./actions-teach.ts";
import { pages } from "./pages.ts";
import { routes } from "./routes.ts";

/** Who may do what: every page, every method of every route and every action. tests/unit/rights holds it complete, tests/e2e/rights.e2e.ts true. */
export const matrix = {
  pages,
  routes,
  actions: { ...learnActions, ...talkActions, ...deskActions, ...teachActions },
};
