import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

/** Where everything lives that a clone makes for itself: the database, mails, caches. */
export const dataDir = path.resolve(root, process.env.DATA_DIR ?? ".data");
