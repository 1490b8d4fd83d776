#!/usr/bin/env node
import { run } from "./bootstrap.mjs";

run("bin/check.ts", process.argv.slice(2));
