import { crc32, deflateSync } from "node:zlib";
import { isHanded } from "#domain/project.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import type { Transaction } from "#lib/db.ts";

const hour = 3_600_000;

/** What the demo's student handed in, what the mentor answered, and what they wrote to each other. */
const painter = {
  slug: "style-transfer", milestone: "one-picture",
  links: ["https://example.org/sofia/style-painter"],
  text: "The notebook redraws a photograph of the harbour in the manner of a woodcut, at 384 × 384 pixels from seed 7.\n\n| style weight | content loss | style loss |\n|---|---|---|\n| $10^3$ | 0.9 | 41 |\n| $10^4$ | 2.1 | 12 |\n| $10^5$ | 5.8 | 3.1 |\n| $10^6$ | 19 | 0.8 |\n\nI chose $10^5$: below it the water stays a photograph, above it the boats are gone. The tests of the Gram matrix are in `gram.test.ts`.",
  answer: "The table says what the pictures show, and I like that the choice is argued. Two things are missing: the case by hand with two channels, and the style loss of a picture against itself, which must be 0. Add both tests and hand it in again.",
  messages: [
    { from: "student", text: "Before I train for long: do I normalise $G$ by $NC$ or by $N^2$? Both are in the papers, and my weights depend on it." },
    { from: "mentor", text: "Either is right as long as you say which. The brief divides by $NC$:\n\n$$G = \\frac{1}{NC} F^\\top F$$\n\nStay with it, then your weights can be compared with its figures." },
    { from: "student", text: "Thank you, that explains the factor of 64 between my loss and the one in the brief." },
    { from: "mentor", text: "Exactly: 64 is the number of channels there. Write it into the notebook, the next reader will ask the same." },
  ],
} as const;

/** A finished project of a fellow student, shown in the gallery. */
const engine = {
  slug: "text-engine", title: "A dial for Jane Austen", link: "https://example.org/kenji/austen-dial",
  summary: "Twenty readers took 30 words of it for hers in 46% of cases, and 100 words in 19%. In the picture each square is a character of Emma: the darker, the more it surprised the network.",
  answer: "Careful to the last figure, and the readers decide instead of you. Accepted with pleasure.",
} as const;

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** A picture as PNG, with eight bits for each of red, green and blue. */
function png(width: number, height: number, colour: (x: number, y: number) => readonly [number, number, number]): Uint8Array<ArrayBuffer> {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = Array.from({ length: height }, (_, y) => [0, ...Array.from({ length: width }, (_unused, x) => colour(x, y)).flat()]).flat();
  return Uint8Array.from(Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", header), chunk("IDAT", deflateSync(Uint8Array.from(rows))), chunk("IEND", Buffer.alloc(0))]));
}

/** Squares as a character model reads a text: surprised at the beginning of a word, sure at its end. */
export function surprisePicture(): Uint8Array<ArrayBuffer> {
  const [columns, lines, size] = [40, 25, 16];
  let state = 20260928;
  const number = (): number => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648;
  const surprise: number[] = [];
  while (surprise.length < columns * lines) {
    const letters = 2 + Math.floor(number() * 8);
    for (let letter = 0; letter < letters; letter++) surprise.push((0.35 + 0.65 * number()) * Math.exp(-0.55 * letter));
    surprise.push(0.08);
  }
  const blend = (part: number): readonly [number, number, number] => [Math.round(243 - 233 * part), Math.round(242 - 146 * part), Math.round(237 - 136 * part)];
  return png(columns * size, lines * size, (x, y) => x % size === 0 || y % size === 0 ? [251, 250, 247] : blend(surprise[Math.floor(y / size) * columns + Math.floor(x / size)]));
}

/** A milestone that was answered, a conversation, and an entry of the gallery. */
export async function storeProjects(tx: Transaction, start: Date): Promise<void> {
  const people = await tx.user.findMany({ where: { email: { in: ["student@demo.example", "kenji@demo.example", "mentor@demo.example"] } }, select: { id: true, email: true } });
  const idOf = (name: string): string | undefined => people.find(({ email }) => email === `${name}@demo.example`)?.id;
  const [student, kenji, mentor] = ["student", "kenji", "mentor"].map(idOf);
  if (!student || !kenji || !mentor) return;
  const at = (day: number, minutes = 0): Date => new Date(start.getTime() + day * 24 * hour + 18 * hour + minutes * 60_000);

  const { slug: project, milestone, links, text, answer } = painter;
  await tx.projectReport.create({ data: { userId: student, project, milestone, links: [...links], text, answer, decision: "changes", createdAt: at(38), decidedAt: at(39, 35), decidedById: mentor } });
  await tx.projectMessage.createMany({ data: painter.messages.map(({ from, text: words }, index) => ({ studentId: student, project, authorId: from === "student" ? student : mentor, text: words, createdAt: at(33 + index, index * 17) })) });

  const shown = selectOptionalProject(engine.slug);
  if (!shown) return;
  const decided = { decision: "accepted" as const, answer: engine.answer, decidedById: mentor };
  const accepted = shown.milestones.filter(isHanded).map(({ id }, index) => ({ milestone: id, createdAt: at(24 + index * 3), decidedAt: at(25 + index * 3), marks: undefined }));
  const report = { milestone: null, createdAt: at(42), decidedAt: at(43), marks: Object.fromEntries(shown.report.rubric.map(({ id }) => [id, 2])) };
  await tx.projectReport.createMany({
    data: [...accepted, report].map((row) => ({ userId: kenji, project: shown.slug, links: [engine.link], text: "What was asked is in the repository, with a page that says where each figure comes from and how to run it again.", ...decided, ...row })),
  });
  const content = surprisePicture();
  const { id: pictureId } = await tx.storedFile.create({ data: { userId: kenji, name: "surprise.png", mediaType: "image/png", size: content.byteLength, content, createdAt: at(43) }, select: { id: true } });
  const { title, summary, link } = engine;
  await tx.galleryEntry.create({ data: { userId: kenji, project: shown.slug, title, summary, link, pictureId, shownAt: at(43, 30) } });
}
