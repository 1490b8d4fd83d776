/** What the server has of a draft. */
export interface ServerDraft {
  source: string;
  version: number;
  /** ISO 8601. */
  updatedAt: string;
}

/** How a save ended. */
export type SaveOutcome =
  | { kind: "saved"; version: number }
  | { kind: "conflict"; theirs: ServerDraft }
  | { kind: "refused"; message: string; signedOut: boolean }
  | { kind: "unreachable" };

export type DraftStatus =
  | { kind: "saved" | "saving" | "typing" | "offline" }
  | { kind: "refused"; message: string; signedOut: boolean }
  | { kind: "conflict"; theirs: ServerDraft };

export interface DraftView {
  status: DraftStatus;
  /** The text to put into the editor whenever `revision` changes. */
  source: string;
  revision: number;
}

/** Where the browser keeps a text that the server does not have yet. */
export interface DraftShelf {
  read(): { source: string; baseVersion: number } | null;
  keep(draft: { source: string; baseVersion: number; at: number }): void;
  forget(): void;
}

interface DraftKeeperOptions {
  starter: string;
  /** Null when nothing was typed yet. */
  stored: ServerDraft | null;
  shelf: DraftShelf;
  /** `replaced` is the text that a Reset, a restore or a settled conflict took away, for the history. */
  save(source: string, baseVersion: number, replaced: string | null): Promise<SaveOutcome>;
  /** A replaced text that no save takes along: it was given up for another tab's, or what replaced it was saved already. */
  onGivenUp?(source: string): void;
  pauseMs?: number;
  retryMs?: number;
}

/**
 * Keeps what is typed: in the browser at each change, on the server at each pause. A save that is
 * based on an older version than the server's is refused, and both texts are offered; nothing is
 * overwritten unseen.
 */
export class DraftKeeper {
  private readonly options: DraftKeeperOptions;
  private readonly listeners = new Set<() => void>();
  private view: DraftView;
  private source: string;
  private savedSource: string;
  private version: number;
  private replaced: string | null = null;
  private saving = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: DraftKeeperOptions) {
    this.options = options;
    this.source = this.savedSource = options.stored?.source ?? options.starter;
    this.version = options.stored?.version ?? 0;
    this.view = { status: { kind: "saved" }, source: this.source, revision: 0 };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): DraftView => this.view;

  /** The text as it is in the editor now. */
  readonly current = (): string => this.source;

  /** Shows and saves what an earlier visit typed and could not save. */
  restore(): void {
    const kept = this.options.shelf.read();
    if (!kept || kept.source === this.source) return;
    this.version = kept.baseVersion;
    this.show(kept.source, { kind: "typing" });
    void this.flush();
  }

  /** A change that the person made in the editor. */
  readonly change = (source: string): void => {
    if (source === this.source) return;
    this.source = source;
    this.shelve();
    const { kind } = this.view.status;
    if (kind === "saved") this.say({ kind: "typing" });
    if (kind !== "conflict") this.later(this.options.pauseMs ?? 800);
  };

  /** Another text for the editor (a reset, an earlier attempt), saved at once, with the one that it replaces. */
  readonly replace = (source: string): void => {
    if (source !== this.source) this.replaced ??= this.source;
    this.show(source, { kind: "typing" });
    this.shelve();
    void this.flush();
  };

  /** Settles a conflict: with this editor's text, or with the other. */
  readonly resolve = (choice: "mine" | "theirs", theirs: ServerDraft): void => {
    this.version = theirs.version;
    this.savedSource = theirs.source;
    if (choice === "theirs") {
      this.replaced ??= this.source;
      this.giveUp();
      this.options.shelf.forget();
      this.show(theirs.source, { kind: "saved" });
      return;
    }
    this.giveUp();
    this.replaced = theirs.source;
    this.say({ kind: "typing" });
    void this.flush();
  };

  /** Saves now what is not saved, unless a save is on its way or a conflict waits for its answer. */
  readonly flush = async (): Promise<void> => {
    this.stop();
    if (this.saving || this.view.status.kind === "conflict") return;
    if (this.source === this.savedSource) {
      this.giveUp();
      this.options.shelf.forget();
      this.say({ kind: "saved" });
      return;
    }
    this.saving = true;
    this.say({ kind: "saving" });
    const [sent, replaced] = [this.source, this.replaced];
    const outcome = await this.options.save(sent, this.version, replaced).catch((): SaveOutcome => ({ kind: "unreachable" }));
    this.saving = false;
    if (outcome.kind === "saved" && this.replaced === replaced) this.replaced = null;
    this.settle(sent, outcome);
  };

  /** Ends what is planned; what is not saved stays on the shelf. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private settle(sent: string, outcome: SaveOutcome): void {
    const retryMs = this.options.retryMs ?? 4000;
    switch (outcome.kind) {
      case "saved":
        this.version = outcome.version;
        this.savedSource = sent;
        if (this.source === sent) {
          this.options.shelf.forget();
          this.say({ kind: "saved" });
        } else {
          this.shelve();
          this.say({ kind: "typing" });
          this.later(this.options.pauseMs ?? 800);
        }
        return;
      case "conflict":
        this.say(outcome);
        return;
      case "refused":
        // Someone who signed in again in another tab goes on here without doing anything.
        this.say(outcome);
        this.later(retryMs * 2);
        return;
      case "unreachable":
        this.say({ kind: "offline" });
        this.later(retryMs);
    }
  }

  /** What was replaced goes to the history by itself: no save will take it along. */
  private giveUp(): void {
    if (this.replaced !== null) this.options.onGivenUp?.(this.replaced);
    this.replaced = null;
  }

  private shelve(): void {
    this.options.shelf.keep({ source: this.source, baseVersion: this.version, at: Date.now() });
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private show(source: string, status: DraftStatus): void {
    this.source = source;
    this.view = { status, source, revision: this.view.revision + 1 };
    this.tell();
  }

  private say(status: DraftStatus): void {
    this.view = { ...this.view, status };
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
