import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { ExpectedError } from "#domain/errors.ts";
import { dataDir } from "./paths.ts";

export interface Settings {
  dev: boolean;
  /** An operator's installation: nothing is made up for it. */
  production: boolean;
  port: number;
  workers: number;
  demo: boolean;
  env: NodeJS.ProcessEnv;
}

function wholeNumber(name: string, fallback: number, min: number, max: number): number {
  const text = process.env[name];
  if (text === undefined || text === "") return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < min || value > max) throw new ExpectedError(`${name} is "${text}": it must be a whole number from ${min} to ${max}.`);
  return value;
}

/** The secret that signs sessions; made once and kept, except in production, where the operator gives it. */
function secret(production: boolean): string {
  if (process.env.NEXTAUTH_SECRET) return process.env.NEXTAUTH_SECRET;
  if (production) throw new ExpectedError("NEXTAUTH_SECRET is not set: sessions are signed with it. Make one with `openssl rand -base64 32` and set it.");
  const file = path.join(dataDir, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}

/**
 * Reads the command line and the environment.
 * @throws {ExpectedError} one sentence for what is missing or wrong
 */
export function readSettings(args: string[]): Settings {
  const dev = args.includes("--dev");
  const production = !dev && process.env.NODE_ENV === "production";
  const port = wholeNumber("PORT", 3000, 1, 65535);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    PORT: String(port),
    DATA_DIR: dataDir,
    NEXTAUTH_SECRET: secret(production),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
    NEXT_TELEMETRY_DISABLED: "1",
    CHECKPOINT_DISABLE: "1",
  };
  return {
    dev, production, port, env,
    workers: wholeNumber("WORKERS", Math.max(1, os.availableParallelism() - 1), 0, 256),
    demo: process.env.DESCENT_DEMO === undefined ? !production : process.env.DESCENT_DEMO === "1",
  };
}
