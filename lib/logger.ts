import pino from "pino";

/** One JSON line per event. Ids go in, source code and personal data do not. */
export const logger = pino({
  level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === "test" ? "silent" : "info"),
  redact: ["password", "token", "*.password", "*.token"],
});
