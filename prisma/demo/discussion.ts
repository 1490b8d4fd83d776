import type { Transaction } from "#lib/db.ts";
import { staff, students } from "./people.ts";

const day = 24 * 60 * 60 * 1000;

interface DemoPost {
  /** Before the @ of the address. */
  by: string;
  /** Day of the cohort, from 0. */
  day: number;
  text: string;
  spoiler?: boolean;
}

interface DemoAnswer extends DemoPost { accepted?: boolean; thankedBy?: string[] }

interface DemoQuestion extends DemoPost {
  kind: "lesson" | "exercise";
  slug: string;
  title: string;
  answers: DemoAnswer[];
}

/** What the demo cohort asks in its first weeks. */
const demoQuestions: readonly DemoQuestion[] = [
  {
    kind: "exercise", slug: "matmul", by: "jonas", day: 10, title: "Why are all rows of my product the same?",
    text: "My loops look right to me, but every row of the result is the last one. This is how I make the result:\n\n```ts\nconst out = Array(m).fill(new Array(n).fill(0));\n```\n\nFor `[[1, 0], [0, 1]]` times `[[1, 2], [3, 4]]` I get `[[3, 4], [3, 4]]`.",
    answers: [
      {
        by: "kenji", day: 10, accepted: true, thankedBy: ["student", "lukas", "daniel"],
        text: "`fill` puts **the same array** into every place: there is one row, and `out[0]` and `out[1]` are two names for it. What you write last is what all of them show.\n\nMake a new row for each place:\n\n```ts\nconst out = Array.from({ length: m }, () => new Array<number>(n).fill(0));\n```",
      },
      { by: "seun", day: 11, thankedBy: ["jonas"], text: "A quick test for this: `out[0] === out[1]`. If it says `true`, you have one row and not two." },
    ],
  },
  {
    kind: "exercise", slug: "softmax-stable", by: "daniel", day: 51, title: "Rows near −1000 come out as NaN, rows near 1000 are right",
    text: "I take the largest score away, as the statement says, and `[1002, 1000]` gives `[0.8808, 0.1192]`. But `[-1000, -1001]` gives `[NaN, NaN]`. Is there something else to do for negative scores?",
    answers: [
      { by: "mei", day: 51, thankedBy: ["daniel"], text: "Nothing else. Print your $m$ for that row: is it really $-1000$? And what does your maximum begin with, before it has seen the first score?" },
      {
        by: "fatima", day: 52, spoiler: true,
        text: "If the maximum begins with 0, then $m = 0$ for this row, $e^{-1000}$ is 0 in floating point, and $0 / 0$ is `NaN`. Begin with the row's own first score, or with `-Infinity`:\n\n```ts\nconst m = row.reduce((a, b) => Math.max(a, b), -Infinity);\n```",
      },
    ],
  },
  {
    kind: "exercise", slug: "backprop-mlp", by: "amara", day: 45, spoiler: true, title: "Is it right to put 1/n into δ₂ once, and nowhere else?",
    text: "My solution is accepted, but I am not sure why it may be written like this:\n\n```ts\nconst d2 = yHat.map((row, i) => row.map((v, j) => (v - y[i][j]) / n));\nconst d1 = times(d2, transposed(W2)).map((row, i) => row.map((v, j) => v * (1 - H[i][j] ** 2)));\n```\n\nNeither `dW1` nor `db1` divides by $n$ again.",
    answers: [
      { by: "priya", day: 46, accepted: true, thankedBy: ["amara"], text: "Yes. Everything after $\\delta_2$ is *linear* in it: $\\delta_1$ is $\\delta_2$ times a matrix, then times slopes, and each gradient is a product with a $\\delta$. So a factor in $\\delta_2$ is in all of them exactly once. Divide again, and you have $1/n^2$." },
    ],
  },
  {
    kind: "lesson", slug: "vectors", by: "priya", day: 1, title: "What does a dot product of 12 say about the angle?",
    text: "For $a = (3, 0)$ and $b = (4, 5)$ I get $a \\cdot b = 12$. The lesson says that the dot product measures how far two vectors point the same way. Is 12 a lot?",
    answers: [
      { by: "mentor", day: 2, accepted: true, thankedBy: ["priya", "student"], text: "By itself it says only that the angle is below a right one, because 12 is positive. It grows with the lengths too:\n\n$$a \\cdot b = \\lVert a \\rVert\\, \\lVert b \\rVert \\cos\\theta$$\n\nDivide by both lengths, and what is left is the cosine: $12 / (3 \\cdot \\sqrt{41}) \\approx 0.62$, an angle of about 51°." },
    ],
  },
  {
    kind: "lesson", slug: "backpropagation", by: "student", day: 52, title: "How do I know which values of the forward pass to keep?",
    text: "When I go back from the loss I need some values of the forward pass again, and I recompute them because I did not keep them. Is there a rule that says *beforehand* which ones will be needed?",
    answers: [],
  },
];

/** Stores what the demo cohort asks and answers. */
export async function storeDiscussion(tx: Transaction, start: Date): Promise<void> {
  const people = await tx.user.findMany({ where: { email: { in: [...staff, ...students].map(({ email }) => email) } }, select: { id: true, email: true } });
  const ids = new Map(people.map(({ id, email }) => [email?.split("@")[0], id]));
  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`The demo has nobody called "${name}".`);
    return id;
  };
  const at = (post: DemoPost, minutes: number) => new Date(start.getTime() + post.day * day + (18 * 60 + minutes) * 60_000);
  for (const { by, answers, day: asked, kind, slug, title, text, spoiler = false } of demoQuestions) {
    const createdAt = at({ by, day: asked, text }, 0);
    const followers = [...new Set([by, ...answers.map((answer) => answer.by)])].map((name) => ({ userId: idOf(name) }));
    const question = await tx.question.create({
      data: { kind, slug, title, text, spoiler, authorId: idOf(by), createdAt, activeAt: createdAt, followers: { create: followers } }, select: { id: true },
    });
    for (const [n, answer] of answers.entries()) {
      const answeredAt = at(answer, 40 * (n + 1));
      const reply = await tx.reply.create({
        data: {
          questionId: question.id, authorId: idOf(answer.by), text: answer.text, spoiler: answer.spoiler ?? false, createdAt: answeredAt,
          thanks: { create: (answer.thankedBy ?? []).map((name) => ({ userId: idOf(name), at: answeredAt })) },
        },
        select: { id: true },
      });
      await tx.question.update({ where: { id: question.id }, data: { activeAt: answeredAt, ...answer.accepted && { acceptedReplyId: reply.id } }, select: { id: true } });
    }
  }
}
