import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

// The last line of a run: how many tests passed and failed in all the reports of a folder.
const folder = process.argv[2] ?? ".";
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(path.join(folder, file), "utf8")));
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);
const passed = sum((report) => report.numPassedTests);
const failed = sum((report) => report.numFailedTests);
console.log(`\n${passed} passed, ${failed} failed`);
