import { z } from "zod";
import { ExpectedError } from "#domain/errors.ts";

const optional = z.string().trim().transform((text) => text === "" ? undefined : text).optional();

const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must start with "postgresql://"'),
  /** Where people reach the site; links in mails start with it. */
  NEXTAUTH_URL: z.url().default("http://localhost:3000"),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters; `openssl rand -base64 32` makes one"),
  GITHUB_ID: optional,
  GITHUB_SECRET: optional,
  GOOGLE_ID: optional,
  GOOGLE_SECRET: optional,
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: optional,
  /** smtp://user:password@host:port; without it mails are written to `.data/outbox`. */
  SMTP_URL: optional,
  MAIL_FROM: z.string().default("Descent <descent@localhost>"),
  /** How many proxies in front add to X-Forwarded-For; 0 means that the header is not believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  DATA_DIR: z.string().default(".data"),
});
export type Env = z.infer<typeof envSchema>;

let parsed: Env | undefined;

/**
 * The environment, parsed once.
 * @throws {ExpectedError} naming each variable that is missing or wrong, and what to do
 */
export function env(): Env {
  if (parsed) return parsed;
  const result = envSchema.safeParse(process.env);
  if (!result.success) {
    throw new ExpectedError(result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("\n"));
  }
  parsed = result.data;
  return parsed;
}
