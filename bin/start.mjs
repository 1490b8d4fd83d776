#!/usr/bin/env node
import { run } from "./bootstrap.mjs";

run("bin/start.ts", process.argv.slice(2));
