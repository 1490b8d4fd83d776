import { randomUUID } from "node:crypto";
import { allOfA, allStaff, but, only, signedIn, staffOfA } from "./callers.ts";
import { mine } from "./actions-learn.ts";
import { last, type ActionEntry } from "./entries.ts";
import type { World } from "./world.ts";

/** What a page makes for each press of a button. */
const [requestId, otherRequestId] = [randomUUID(), randomUUID()];
const words = { title: "Other words", text: "Other words" };

const announcements: ActionEntry[] = [
  { action: "features/announcements/actions.ts#announceAction", input: ({ cohort }) => ({ cohortId: cohort, requestId, ...words }), expect: only(staffOfA) },
  { action: "features/announcements/actions.ts#editAnnouncementAction", input: ({ announcement }) => ({ id: announcement, ...words }), expect: only(staffOfA) },
  last({ action: "features/announcements/actions.ts#removeAnnouncementAction", input: ({ announcement }) => ({ id: announcement }), expect: only(staffOfA) }),
  { action: "features/announcements/actions.ts#dismissAnnouncementAction", input: ({ announcement }) => ({ id: announcement }), expect: but(signedIn(), { owner: "allowed" }) },
];

const discussion = (name: string, input: ActionEntry["input"], expect: ActionEntry["expect"], reads = false): ActionEntry => ({ action: `features/discussion/actions.ts#${name}`, input, expect, reads });
const onQuestion = ({ question }: World) => ({ post: "question", id: question });
const onReply = ({ reply }: World) => ({ post: "reply", id: reply });
const onHidden = ({ hiddenQuestion }: World) => ({ post: "question", id: hiddenQuestion });
const changed = { ...words, title: "Quite other words", spoiler: false, editedAt: null };
/** The discussion is the whole site’s; what a moderator took out its author and moderators see. */
const seesHidden = only(["classmate", ...allStaff]);

const discussions: ActionEntry[] = [
  ...mine("discussion", "askAction", "thankAction"),
  discussion("answerAction", ({ hiddenQuestion }) => ({ questionId: hiddenQuestion, text: "An answer", spoiler: false }), seesHidden),
  discussion("followAction", ({ hiddenQuestion }) => ({ questionId: hiddenQuestion, on: true }), seesHidden),
  discussion("reportAction", (world) => ({ ...onHidden(world), reason: "It is unkind." }), seesHidden),
  discussion("editAction", (world) => ({ ...onQuestion(world), ...changed }), but(signedIn("conflict"), { classmate: "allowed" })),
  discussion("editAction", (world) => ({ ...onReply(world), ...changed }), but(signedIn("conflict"), { peer: "allowed" })),
  last(discussion("removeAction", onQuestion, only(["classmate"]))),
  last(discussion("removeAction", onReply, only(["peer"]))),
  discussion("acceptAction", ({ question, reply }) => ({ questionId: question, replyId: reply, on: true }), only(["classmate", ...staffOfA], "forbidden")),
  last(discussion("hideAction", (world) => ({ ...onQuestion(world), reason: "It is unkind." }), only(allStaff))),
  discussion("showAction", onHidden, only(allStaff)),
  discussion("keepAction", onQuestion, only(allStaff)),
  discussion("similarAction", () => ({ kind: "exercise", slug: "matmul", title: "SECRET" }), signedIn(), true),
  discussion("previewAction", () => ({ text: "Words" }), signedIn(), true),
];

/** Whoever is in a conversation, and nobody else: not the other mentors, and no administrator. */
const inThread = only(["owner", "mentorA"]);
const runsGroup = but(only(["mentorA"]), { owner: "forbidden", classmate: "forbidden" });

const messages: ActionEntry[] = [
  { action: "features/messages/actions.ts#startThreadAction", input: ({ cohort, people }) => ({ cohortId: cohort, to: [people.mentorA], title: "", text: "A word", requestId }), expect: only(allOfA) },
  // Students write to mentors, not to each other.
  {
    action: "features/messages/actions.ts#startThreadAction", input: ({ cohort, people }) => ({ cohortId: cohort, to: [people.owner], title: "", text: "A word", requestId: otherRequestId }),
    expect: but(only(staffOfA), { owner: "refused", classmate: "refused", peer: "refused" }),
  },
  { action: "features/messages/actions.ts#writeInThreadAction", input: ({ thread }) => ({ threadId: thread, text: "A word", requestId }), expect: inThread },
  { action: "features/messages/actions.ts#markSeenAction", input: ({ thread }) => ({ threadId: thread, upTo: new Date().toISOString() }), expect: inThread },
  { action: "features/messages/actions.ts#addMembersAction", input: ({ group, people }) => ({ threadId: group, userIds: [people.peer] }), expect: runsGroup },
  last({ action: "features/messages/actions.ts#removeMemberAction", input: ({ group, people }) => ({ threadId: group, userId: people.owner }), expect: runsGroup }),
];

const officeHours: ActionEntry[] = [
  {
    action: "features/office-hours/actions.ts#offerHoursAction",
    input: ({ cohort, day }) => ({ cohortId: cohort, day, from: "10:00", to: "11:00", slotMinutes: 20, weeks: 1, place: "Room 2", note: "" }), expect: only(staffOfA),
  },
  last({ action: "features/office-hours/actions.ts#withdrawSlotAction", input: ({ hours, slot }) => ({ officeHoursId: hours, startsAt: slot, message: "" }), expect: only(["mentorA"]) }),
  last({ action: "features/office-hours/actions.ts#withdrawHoursAction", input: ({ hours }) => ({ officeHoursId: hours, message: "" }), expect: only(["mentorA"]) }),
  { action: "features/office-hours/actions.ts#bookAction", input: ({ hours, freeSlot }) => ({ officeHoursId: hours, startsAt: freeSlot, topic: "" }), expect: only(["owner", "classmate", "peer"]) },
  { action: "features/office-hours/actions.ts#cancelBookingAction", input: ({ booking }) => ({ bookingId: booking, message: "" }), expect: only(["owner"]) },
];

export const talkActions: Record<"announcements" | "discussions" | "messages" | "officeHours", ActionEntry[]> = { announcements, discussions, messages, officeHours };
