#!/usr/bin/env node
import { run } from "./bootstrap.mjs";

run("bin/test.ts", process.argv.slice(2), { NODE_ENV: "test" });
