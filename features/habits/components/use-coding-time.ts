"use client";

import { useEffect, useRef } from "react";
import { gather, nothingGathered, reportEveryMs, secondsToTell, told, type Gathered } from "#domain/coding-time.ts";

/** How often the text is looked at. An editor says nothing of its own, and each keystroke would be too much. */
const lookEveryMs = 5000;
const address = "/api/v1/coding-time";

/** Where reports come from: one for each page that has an editor. */
class CodingClock {
  private gathered: Gathered = nothingGathered;
  private text: string;
  private toldAt = Date.now();
  private sending = false;
  /** Whether the person has this counted at all: the site answers that. */
  private counting = true;
  private readonly read: () => string;

  constructor(read: () => string) {
    this.read = read;
    this.text = read();
  }

  /** A change of the text since the last look is work. */
  look(): void {
    const text = this.read();
    if (text !== this.text) this.note();
    this.text = text;
  }

  note(): void {
    this.gathered = gather(this.gathered, Date.now());
  }

  /** Tells what was gathered, when it is time; what does not arrive is told again with the next. */
  async tell(): Promise<void> {
    if (this.sending || !this.counting || Date.now() - this.toldAt < reportEveryMs) return;
    const seconds = secondsToTell(this.gathered);
    if (seconds === 0) return;
    this.sending = true;
    this.toldAt = Date.now();
    const response = await fetch(address, { method: "POST", keepalive: true, headers: { "content-type": "application/json" }, body: JSON.stringify({ seconds }) }).catch(() => null);
    this.sending = false;
    if (!response?.ok) return;
    // What was gathered while the report was on its way stays.
    this.gathered = told(this.gathered, seconds);
    const answer: unknown = await response.json().catch(() => null);
    this.counting = !(typeof answer === "object" && answer !== null && "counting" in answer && answer.counting === false);
  }

  /** The page is being left: the last seconds go with it. */
  leave(): void {
    this.look();
    const seconds = secondsToTell(this.gathered);
    if (seconds === 0 || !this.counting || this.sending) return;
    const body = new Blob([JSON.stringify({ seconds })], { type: "application/json" });
    if (navigator.sendBeacon(address, body)) this.gathered = told(this.gathered, seconds);
    this.toldAt = Date.now();
  }
}

/**
 * Counts the time in which code is typed, run or submitted; see domain/coding-time.ts.
 * @param read the text as it is in the editor now
 * @param asked how often Run or Submit was pressed
 */
export function useCodingTime(read: () => string, asked: number): void {
  const clock = useRef<CodingClock | null>(null);

  useEffect(() => {
    const own = clock.current = new CodingClock(read);
    const timer = setInterval(() => {
      own.look();
      void own.tell();
    }, lookEveryMs);
    const hidden = () => { if (document.visibilityState === "hidden") own.leave(); };
    const leave = () => own.leave();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", leave);
      own.leave();
    };
  }, [read]);

  useEffect(() => {
    if (asked > 0) clock.current?.note();
  }, [asked]);
}
