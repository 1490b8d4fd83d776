import { readFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import type { Expectation } from "./callers.ts";

const root = path.resolve(import.meta.dirname, "../..");

export interface Answer { status: number; location: string; text: string }

/** Live streams go on until somebody leaves. */
const listenMs = 700;

async function listen(body: ReadableStream<Uint8Array>): Promise<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const end = new Promise<null>((resolve) => setTimeout(() => resolve(null), listenMs));
  let text = "";
  for (;;) {
    const part = await Promise.race([reader.read(), end]);
    if (part === null || part.done) break;
    text += decoder.decode(part.value, { stream: true });
  }
  await reader.cancel();
  return text;
}

/** What can be read in an answer, inside of archives too. */
async function wordsOf(response: Response): Promise<string> {
  if (response.body !== null && response.headers.get("content-type")?.startsWith("text/event-stream")) return listen(response.body);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive ? Object.values(unzipSync(bytes)).map((file) => new TextDecoder().decode(file)).join("\n") : new TextDecoder().decode(bytes);
}

export async function ask(url: string, cookie: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: "manual", headers: { ...cookie === "" ? {} : { cookie }, origin: new URL(url).origin, ...Object.fromEntries(new Headers(init.headers)) } });
  return { status: response.status, location: response.headers.get("location") ?? "", text: await wordsOf(response) };
}

/** What an answer of a page comes to; whatever is none of the expected ones in its own words. */
export function outcomeOfPage({ status, location, text }: Answer): string {
  // Where the page had begun already, Next says it in the page.
  if (status === 404 || (status === 200 && text.includes("NEXT_HTTP_ERROR_FALLBACK;404"))) return "notFound" satisfies Expectation;
  if (status >= 300 && status < 400) return new URL(location, "http://here").pathname === "/sign-in" ? "signIn" : "allowed";
  if (/url=\/sign-in/.test(text) && text.includes("__next-page-redirect")) return "signIn";
  return status === 200 ? "allowed" : `status ${status}`;
}

const ofStatus: Partial<Record<number, Expectation>> = { 401: "signIn", 403: "forbidden", 404: "notFound", 409: "conflict", 422: "refused" };

export const outcomeOfRoute = ({ status, location, text }: Answer): string =>
  status < 300 || (status < 400 && !location.includes("/sign-in")) ? "allowed" : ofStatus[status] ?? `status ${status}: ${text.slice(0, 100)}`;

const ofCode: Record<string, Expectation> = {
  NotSignedInError: "signIn", NotFoundError: "notFound", ForbiddenError: "forbidden", LockedError: "forbidden", QuotaError: "forbidden", ExamError: "forbidden", ConflictError: "conflict", ExpectedError: "refused",
};

export function outcomeOfAction({ status, text }: Answer): string {
  const code = /"error":\{"code":"(\w+)"/.exec(text)?.[1];
  if (code !== undefined) return ofCode[code] ?? `${code} ${/"message":"([^"]*)"/.exec(text)?.[1] ?? ""}`;
  return status === 200 || status === 303 ? "allowed" : `status ${status}: ${text.slice(0, 100)}`;
}

interface Manifest { node: Record<string, { filename: string; exportedName: string; workers: Record<string, unknown> }> }

let known: Map<string, { id: string; page: string }> | undefined;

/** The build's ids of the actions, and a page each that has it. */
function actionsOfBuild(): Map<string, { id: string; page: string }> {
  const { node }: Manifest = JSON.parse(readFileSync(path.join(root, process.env.NEXT_DIST_DIR ?? ".next", "server/server-reference-manifest.json"), "utf8"));
  return new Map(Object.entries(node).map(([id, { filename, exportedName, workers }]) => {
    const [page] = Object.keys(workers).sort((a, b) => Number(a.includes("[")) - Number(b.includes("[")));
    const address = page.replace(/^app/, "").replace(/\/page$/, "").replace(/\/\([^)]*\)/g, "").replace(/\[[^\]]*\]/g, "0197a000-0000-7000-8000-000000000000");
    return [`${filename}#${exportedName}`, { id, page: address === "" ? "/" : address }];
  }));
}

/** The arguments of a form’s action, the state before and the fields, as React’s client sends them. */
function formBody(fields: readonly (readonly [string, unknown])[]): FormData {
  const body = new FormData();
  for (const [name, value] of fields) body.append(`_1_${name}`, String(value));
  body.append("0", JSON.stringify([{ error: null, values: {}, done: null, round: 0 }, "$K1"]));
  return body;
}

/** Calls a server action as Next’s client does. @param form its fields, after the state before, where it is a form’s */
export async function callAction(site: string, cookie: string, action: string, input: unknown, form = false): Promise<Answer> {
  known ??= actionsOfBuild();
  const found = known.get(action);
  if (found === undefined) throw new Error(`the build has no action ${action}: does any page use it?`);
  const headers: Record<string, string> = { "next-action": found.id, accept: "text/x-component" };
  if (!form) return ask(`${site}${found.page}`, cookie, { method: "POST", headers: { ...headers, "content-type": "text/plain;charset=UTF-8" }, body: JSON.stringify([input]) });
  const body = formBody(Object.entries(input ?? {}));
  return ask(`${site}${found.page}`, cookie, { method: "POST", headers, body });
}

/** The cookies with which somebody is signed in. */
export async function signedInAs(site: string, email: string, password: string): Promise<string> {
  known ??= actionsOfBuild();
  const body = formBody([["email", email], ["password", password]]);
  const { id, page } = known.get("features/accounts/actions.ts#signInAction") ?? { id: "", page: "" };
  const response = await fetch(`${site}${page}`, { method: "POST", redirect: "manual", headers: { "next-action": id, accept: "text/x-component", origin: new URL(site).origin }, body });
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (!cookies.some((cookie) => cookie.includes("session-token"))) throw new Error(`${email} was not signed in: ${response.status} ${(await response.text()).slice(0, 300)}`);
  return cookies.join("; ");
}
