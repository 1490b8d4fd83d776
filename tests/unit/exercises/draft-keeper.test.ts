import assert from "node:assert/strict";
import { test } from "node:test";
import { DraftKeeper, type SaveOutcome, type ServerDraft } from "#features/exercises/components/draft-keeper.ts";

/** A server with one draft, a shelf in memory, and a connection that can be cut. */
function world(stored: ServerDraft | null = null) {
  const server = { source: stored?.source ?? "", version: stored?.version ?? 0, online: true, signedIn: true, saves: 0 };
  const shelf: { kept: { source: string; baseVersion: number } | null } = { kept: null };
  const save = async (source: string, baseVersion: number): Promise<SaveOutcome> => {
    if (!server.online) throw new TypeError("fetch failed");
    if (!server.signedIn) return { kind: "refused", message: "Your session has ended.", signedOut: true };
    if (baseVersion !== server.version) return { kind: "conflict", theirs: { source: server.source, version: server.version, updatedAt: "2026-01-01T00:00:00Z" } };
    server.saves++;
    server.source = source;
    server.version++;
    return { kind: "saved", version: server.version };
  };
  const open = (from: ServerDraft | null = stored) => new DraftKeeper({
    starter: "starter", stored: from, save, pauseMs: 1, retryMs: 1,
    shelf: { read: () => shelf.kept, keep: (draft) => { shelf.kept = draft; }, forget: () => { shelf.kept = null; } },
  });
  return { server, shelf, open };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 2));
  assert.ok(condition(), "it did not come to that");
}

test("typing is on the shelf at once and on the server after a pause", async () => {
  const { server, shelf, open } = world();
  const keeper = open();
  keeper.change("a");
  assert.equal(shelf.kept?.source, "a");
  keeper.change("ab");
  await until(() => keeper.snapshot().status.kind === "saved");
  assert.equal(server.source, "ab");
  assert.equal(shelf.kept, null);
});

test("what is typed during a save is saved by the next", async () => {
  const { server, open } = world();
  const keeper = open();
  keeper.change("a");
  const first = keeper.flush();
  keeper.change("ab");
  await first;
  assert.notEqual(keeper.snapshot().status.kind, "saved");
  await until(() => server.source === "ab");
});

test("a lost connection keeps the text and saves it when it is back", async () => {
  const { server, shelf, open } = world();
  const keeper = open();
  server.online = false;
  keeper.change("in the tunnel");
  await until(() => keeper.snapshot().status.kind === "offline");
  assert.equal(shelf.kept?.source, "in the tunnel");
  server.online = true;
  await until(() => server.source === "in the tunnel");
  await until(() => keeper.snapshot().status.kind === "saved");
});

test("a crash loses nothing: the next visit shows and saves what was on the shelf", async () => {
  const { server, shelf, open } = world({ source: "saved", version: 3, updatedAt: "2026-01-01T00:00:00Z" });
  shelf.kept = { source: "saved, and more", baseVersion: 3 };
  const keeper = open();
  keeper.restore();
  assert.equal(keeper.snapshot().source, "saved, and more");
  assert.equal(keeper.snapshot().revision, 1);
  await until(() => server.source === "saved, and more");
});

test("a shelf older than the server's version is a conflict, not an overwrite", async () => {
  const { server, shelf, open } = world({ source: "from the other device", version: 5, updatedAt: "2026-01-01T00:00:00Z" });
  shelf.kept = { source: "old and unsaved", baseVersion: 3 };
  const keeper = open();
  keeper.restore();
  await until(() => keeper.snapshot().status.kind === "conflict");
  assert.equal(server.source, "from the other device");
  assert.equal(keeper.current(), "old and unsaved");
});

test("in a conflict nothing is sent until the person chooses; either choice is kept to", async () => {
  for (const choice of ["mine", "theirs"] as const) {
    const { server, open } = world();
    const [one, two] = [open(), open()];
    one.change("one");
    await until(() => server.source === "one");
    two.change("two");
    await until(() => two.snapshot().status.kind === "conflict");
    two.change("two, longer");
    await two.flush();
    assert.equal(server.source, "one");
    const { status } = two.snapshot();
    assert.ok(status.kind === "conflict");
    two.resolve(choice, status.theirs);
    await until(() => two.snapshot().status.kind === "saved");
    assert.equal(server.source, choice === "mine" ? "two, longer" : "one");
    assert.equal(two.current(), server.source);
  }
});

test("an ended session is said, and signing in elsewhere saves without a further keystroke", async () => {
  const { server, open } = world();
  const keeper = open();
  server.signedIn = false;
  keeper.change("after the end");
  await until(() => keeper.snapshot().status.kind === "refused");
  server.signedIn = true;
  await until(() => server.source === "after the end");
});

test("going back to what is saved sends nothing", async () => {
  const { server, open } = world({ source: "x", version: 1, updatedAt: "2026-01-01T00:00:00Z" });
  const keeper = open();
  keeper.change("xy");
  keeper.change("x");
  await until(() => keeper.snapshot().status.kind === "saved");
  assert.equal(server.saves, 0);
});

/** As `world`, with what the history was given. */
function historian(stored: ServerDraft | null = null) {
  const { server } = world(stored);
  const history: string[] = [];
  const keeper = new DraftKeeper({
    starter: "starter", stored, pauseMs: 1, retryMs: 1,
    shelf: { read: () => null, keep: () => undefined, forget: () => undefined },
    onGivenUp: (source) => { history.push(source); },
    save: async (source, baseVersion, replaced) => {
      if (!server.online) throw new TypeError("fetch failed");
      if (baseVersion !== server.version) return { kind: "conflict", theirs: { source: server.source, version: server.version, updatedAt: "2026-01-01T00:00:00Z" } };
      if (replaced !== null) history.push(replaced);
      server.source = source;
      return { kind: "saved", version: ++server.version };
    },
  });
  return { server, keeper, history, status: () => keeper.snapshot().status };
}

test("a restore takes the text that it replaces along, also one that was never saved, and once", async () => {
  const { server, keeper, history } = historian();
  keeper.change("typed a moment ago");
  keeper.replace("restored");
  await until(() => server.source === "restored");
  keeper.change("restored, and more");
  await until(() => server.source === "restored, and more");
  assert.deepEqual(history, ["typed a moment ago"]);
});

test("a reset without a connection keeps what it replaced when the connection is back", async () => {
  const { server, keeper, history } = historian();
  server.online = false;
  keeper.change("in the tunnel");
  keeper.replace("starter once more");
  await until(() => keeper.snapshot().status.kind === "offline");
  server.online = true;
  await until(() => server.source === "starter once more");
  assert.deepEqual(history, ["in the tunnel"]);
});

test("a reset to what the server has already still keeps what was typed", async () => {
  const { keeper, history, status } = historian();
  keeper.change("typed a moment ago");
  keeper.replace("starter");
  await until(() => status().kind === "saved");
  assert.deepEqual(history, ["typed a moment ago"]);
});

test("whichever of two conflicting texts is taken, the other is in the history", async () => {
  for (const choice of ["mine", "theirs"] as const) {
    const { server, keeper, history, status } = historian();
    Object.assign(server, { source: "theirs", version: 1 });
    keeper.change("mine");
    await until(() => status().kind === "conflict");
    keeper.resolve(choice, { source: "theirs", version: 1, updatedAt: "2026-01-01T00:00:00Z" });
    await until(() => status().kind === "saved" && keeper.current() === choice);
    assert.deepEqual(history, [choice === "mine" ? "theirs" : "mine"]);
  }
});
