#!/usr/bin/env node
// npm run <name> → this → the named TypeScript program, under the project's own Node.
import { realpathSync } from "node:fs";
import path from "node:path";
import { root, run } from "./bootstrap.mjs";

const [script, ...args] = process.argv.slice(2);
// Paths on the command line are the caller's: they are read from where npm was called.
process.chdir(realpathSync(process.env.INIT_CWD ?? process.cwd()));
run(path.relative(root, path.resolve(root, script)), args);
