import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from "yaml";
import { fingerprintOf } from "./fingerprint.ts";
import { COURSE } from "./map-course-texts.ts";

/** A file of translations to be written or brought up to date. */
export type TranslationWish = {
	/** A tag such as `de`. */
	readonly language: string;
	/** The id of a lesson, or `course`. */
	readonly translates: string;
	/** Every text there is to translate, by its key. */
	readonly originals: ReadonlyMap<string, string>;
	/** What stands in the file now, which `readTranslations` could read; undefined where there is none. */
	readonly before: string | undefined;
	/** From the file to the schema. */
	readonly schema: string;
};

/** A file of translations with every text of its originals, and what is left to do in it. */
export type WrittenTranslation = {
	readonly text: string;
	readonly texts: number;
	readonly open: number;
	readonly stale: number;
	/** Translations without an original, which stand at the end of the file. */
	readonly kept: number;
};

const WIDTH = 100;

const headerOf = ({ language, translates, schema }: TranslationWish): string => `\
# ${translates === COURSE ? "Titles, summaries and misconceptions" : `The lesson ${translates}`}, in ${language}.
# Write each translation behind its \`text:\`. A longer one goes below \`text: |\`, indented deeper than \`text\`.
# Leave what stands in \`code\` and in {{braces}} as it is. The comment above \`of:\` is the original, and is written
# anew by \`course new DIR --translate ${language}\`; comments of your own go behind a text or above a key.
# yaml-language-server: $schema=${schema}

format: 1
translates: ${translates}
texts: {}
`;

type Entry = { readonly pair: Pair; readonly fields: YAMLMap };

const entriesIn = (document: Document, name: string): ReadonlyMap<string, Entry> => {
	const map = document.get(name);
	if (!isMap(map)) return new Map();
	return new Map(
		map.items.flatMap((pair): readonly (readonly [string, Entry])[] =>
			isScalar(pair.key) && isMap(pair.value) ? [[String(pair.key.value), { pair, fields: pair.value }]] : [],
		),
	);
};

const hasText = ({ fields }: Entry): boolean => String(fields.get("text") ?? "").trim() !== "";

const isOf = ({ fields }: Entry, original: string): boolean => fields.get("of") === fingerprintOf(original);

const lines = (text: string): string =>
	text
		.trimEnd()
		.split("\n")
		.map((line) => ` ${line}`)
		.join("\n");

/** Puts the original above an entry; one that was translated from another original keeps that one's fingerprint. */
const shownAbove = (entry: Entry, original: string): Entry => {
	const now = fingerprintOf(original);
	if (!hasText(entry)) entry.fields.set("of", now);
	const told = isOf(entry, original) ? "" : ` CHANGED. Mend the text, then write \`of: ${now}\`.\n`;
	entry.fields.commentBefore = told + lines(original);
	return entry;
};

const newEntry = (document: Document, key: string, original: string): Entry => {
	const fields = document.createNode({ of: fingerprintOf(original), text: null }) as YAMLMap;
	return { pair: document.createPair(key, fields), fields };
};

const setMap = (document: Document, name: string, entries: ReadonlyMap<string, Entry>): void => {
	const before = document.get(name);
	const map = isMap(before) ? before : (document.createNode({}) as YAMLMap);
	map.flow = false;
	map.items = [...entries].map(([key, { pair, fields }]) => {
		const isSame = isScalar(pair.key) && pair.key.value === key;
		return isSame ? pair : document.createPair(key, fields);
	});
	document.set(name, map);
};

/**
 * The file with one entry for each original, in their order: translations are kept, move along with a text whose key
 * has changed, and stand under `kept` when their original is gone. Comments above keys and behind texts stay.
 */
export const writeTranslation = (wish: TranslationWish): WrittenTranslation => {
	const document = parseDocument(wish.before ?? headerOf(wish));
	const before = entriesIn(document, "texts");
	const aside = entriesIn(document, "kept");
	const orphans = new Map(
		[...aside, ...before].filter(
			([key, entry]) => hasText(entry) && !(before.has(key) && wish.originals.has(key)),
		),
	);
	const texts = new Map<string, Entry>();
	for (const [key, original] of wish.originals) {
		const own = before.get(key);
		const moved =
			own !== undefined && hasText(own)
				? undefined
				: [...orphans].find(([name, entry]) => isOf(entry, original) || name === key);
		if (moved !== undefined) orphans.delete(moved[0]);
		const entry = moved?.[1] ?? own ?? newEntry(document, key, original);
		texts.set(key, shownAbove(entry, original));
	}
	setMap(document, "texts", texts);
	if (orphans.size > 0) setMap(document, "kept", orphans);
	else document.delete("kept");
	const all = [...wish.originals].flatMap(([key, original]) => {
		const entry = texts.get(key);
		return entry === undefined ? [] : [{ isOpen: !hasText(entry), isStale: !isOf(entry, original) }];
	});
	return {
		text: document.toString({ lineWidth: WIDTH, nullStr: "" }).replace(/^( +text:) +$/gm, "$1"),
		texts: wish.originals.size,
		open: all.filter(({ isOpen }) => isOpen).length,
		stale: all.filter(({ isStale }) => isStale).length,
		kept: orphans.size,
	};
};
