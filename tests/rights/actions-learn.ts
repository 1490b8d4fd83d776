import { allStaff, everybody, instructors, only, signedIn, staffOfA } from "./callers.ts";
import { last, type ActionEntry } from "./entries.ts";

/** It takes no id and touches what is the caller’s own: whoever is signed in may. Visitors are refused before their input is read. */
export const mine = (feature: string, ...names: string[]): ActionEntry[] => names.map((name) => ({ action: `features/${feature}/actions.ts#${name}`, input: () => ({}), expect: signedIn("allowed") }));
const forms = (feature: string, ...names: string[]): ActionEntry[] => mine(feature, ...names).map((entry) => ({ ...entry, form: true }));
const unasked = (feature: string, why: string, ...names: string[]): ActionEntry[] =>
  names.map((name) => ({ action: `features/${feature}/actions.ts#${name}`, input: () => ({}), form: true, expect: everybody(), unasked: why }));

const note = { kind: "lesson", slug: "vectors" };
const matmul = { exerciseSlug: "matmul" };

const account: ActionEntry[] = [
  ...unasked("accounts", "for visitors: the password or the token is what lets in", "registerAction", "signInAction", "forgotPasswordAction", "resetPasswordAction", "confirmAddressAction"),
  ...unasked("accounts", "ends the caller’s own session, if there is one", "signOutAction", "signOutEverywhereAction"),
  ...forms("accounts", "changePasswordAction", "changeProfileAction", "changePracticeAction", "changeAddressAction", "disconnectAction", "mailPasswordLinkAction"),
  ...unasked("preferences", "the language of this browser, and of the caller’s own account", "chooseLanguageAction"),
  ...forms("preferences", "changeLanguageAction", "changeMotionAction", "changeEditorAction"),
  ...mine("personal-data", "deleteAccountAction"),
  ...mine("profiles", "publishProfileAction", "hideProfileAction", "issueCertificateAction"),
  ...mine("calendar", "createFeedAction", "revokeFeedAction"),
  ...mine("notifications", "readAllAction", "saveSettingsAction"),
  // The signed token lets in whoever has it.
  { action: "features/notifications/actions.ts#stopMailsAction", input: () => ({ token: "no-such-token" }), expect: everybody("notFound") },
];

const practice: ActionEntry[] = [
  ...mine("habits", "tickHabitAction", "untickHabitAction", "addMinutesAction", "startClockAction", "stopClockAction", "logCodingTimeAction", "logEarlierDayAction", "switchHabitsOnAction"),
  ...mine("papers", "addPaperAction", "addCitedPaperAction"),
  { action: "features/papers/actions.ts#editPaperAction", input: ({ paper }) => ({ id: paper, before: "", title: "Mine now", authors: "", year: "", link: "", notes: "" }), expect: only(["owner"]) },
  { action: "features/papers/actions.ts#movePaperAction", input: ({ paper }) => ({ id: paper, status: "read" }), expect: only(["owner"]) },
  last({ action: "features/papers/actions.ts#removePaperAction", input: ({ paper }) => ({ id: paper }), expect: only(["owner"]) }),
  { action: "features/notes/actions.ts#loadNoteAction", input: () => note, expect: signedIn(), reads: true },
  { action: "features/notes/actions.ts#previewNoteAction", input: () => ({ text: "Words" }), expect: signedIn(), reads: true },
  ...mine("notes", "saveNoteAction", "shareNoteAction", "setBookmarkAction"),
  ...mine("lessons", "recordReadingAction"),
];

const exercises: ActionEntry[] = [
  ...mine("drafts", "saveDraftAction", "keepDraftStateAction"),
  { action: "features/drafts/actions.ts#listDraftStatesAction", input: () => matmul, expect: signedIn(), reads: true },
  { action: "features/drafts/actions.ts#attemptSourceAction", input: ({ submission }) => ({ submissionId: submission }), expect: only(["owner"]), reads: true },
  { action: "features/drafts/actions.ts#restoreAttemptAction", input: ({ submission }) => ({ submissionId: submission, baseVersion: 0 }), expect: only(["owner"]) },
  ...mine("exercises", "openHintAction"),
  { action: "features/exercises/components/exercise-page.tsx#openHint", input: () => 1, expect: signedIn("allowed"), unasked: "it calls openHintAction, which asks; its slug is sealed by Next" },
  ...mine("submissions", "submitSolutionAction", "runSolutionAction"),
  { action: "features/submissions/actions.ts#cancelGradingAction", input: ({ grading }) => ({ gradingId: grading }), expect: only(["owner"]) },
  last({ action: "features/submissions/actions.ts#previewRegradeAction", input: () => matmul, expect: only(instructors) }),
  { action: "features/submissions/actions.ts#applyPreviewAction", input: ({ batch }) => ({ batchId: batch, takeAway: false }), expect: only(instructors) },
  { action: "features/submissions/actions.ts#dropPreviewAction", input: ({ batch }) => ({ batchId: batch }), expect: only(instructors) },
  // Those of one’s cohorts, once one’s own was accepted; who teaches sees them before.
  { action: "features/solutions/actions.ts#listSolutionsAction", input: () => matmul, expect: signedIn(), reads: true },
  { action: "features/solutions/actions.ts#listSolutionsAction", input: () => ({ exerciseSlug: "mean-variance-median" }), expect: only(allStaff, "forbidden"), reads: true },
  { action: "features/solutions/actions.ts#showSolutionAction", input: ({ classmates }) => ({ submissionId: classmates }), expect: only(["owner", "peer", ...staffOfA]), reads: true },
  // Not shared.
  { action: "features/solutions/actions.ts#showSolutionAction", input: ({ submission }) => ({ submissionId: submission }), expect: only([]), reads: true },
  { action: "features/solutions/actions.ts#setThanksAction", input: ({ classmates }) => ({ submissionId: classmates, on: true }), expect: only(["owner", "peer", ...staffOfA]) },
  ...mine("solutions", "shareSolutionAction", "takeBackSolutionAction"),
  ...mine("insights", "reportProblemAction"),
];

const handingIn: ActionEntry[] = [
  {
    action: "features/achievements/actions.ts#handInEvidenceAction",
    input: ({ looseFile }) => ({ achievement: "ach.specialist.deploy", link: null, fileId: looseFile, text: "Somebody else’s file is the evidence for this." }), expect: only(["owner"]),
  },
  {
    action: "features/projects/actions.ts#handInAction",
    input: ({ looseFile }) => ({ project: "chatbot", milestone: "persona", links: "", fileIds: [looseFile], text: "Somebody else’s file is what I hand in for this milestone." }), expect: only(["owner"]),
  },
  ...mine("projects", "showInGalleryAction"),
  { action: "features/projects/actions.ts#writeMessageAction", input: ({ people }) => ({ project: "chatbot", studentId: people.owner, text: "A word" }), expect: only(["owner", ...staffOfA]) },
  { action: "features/projects/actions.ts#takeOutOfGalleryAction", input: ({ people }) => ({ project: "chatbot", studentId: people.owner }), expect: only(["owner", ...staffOfA]) },
];

export const learnActions: Record<"account" | "practice" | "exercises" | "handingIn", ActionEntry[]> = { account, practice, exercises, handingIn };
