import { describe, expect, test } from "vitest";
import { emoji } from "../../build/patches/runtime/lazy-emoji.js";
import { graphemes } from "../../build/patches/runtime/lazy-segmenter.js";

const real = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const EMOJI = "^\\p{RGI_Emoji}$";
const rgi = new RegExp(EMOJI, "v");

const parts = (
	segmenter: { segment: (text: string) => Iterable<{ segment: string; index: number }> },
	text: string,
) => [...segmenter.segment(text)].map(({ segment, index }) => `${index}:${segment}`);

/** One or more of every class that the rules for graphemes tell apart, and what screens are made of. */
const NEIGHBOURS = [
	..."aZ0#*~ \t\n\u0000\u001b\u007f\u0085\u00a0\u00a9\u00ad\u00ae\u0160\u02ff‐…‧←↔↩⇿⌚⏎⏱─│═▌▓▸●◐☎☝✂✔✘❤➡➿",
];
const between = (first: number, last: number) =>
	Array.from({ length: last - first + 1 }, (_, offset) => String.fromCharCode(first + offset));
const SIMPLE = [...between(0, 0x370), ...between(0x2000, 0x2060), ...between(0x2180, 0x27ff)];

describe("the segmenter that waits until it is needed", () => {
	test("splits every character beside every kind of neighbour like the real one", () => {
		const strays = SIMPLE.filter((character) => {
			const text = NEIGHBOURS.map((neighbour) => character + neighbour).join("") + character;
			return parts(graphemes, text).join() !== parts(real, text).join();
		});
		expect(strays).toEqual([]);
	});

	test.for([
		"",
		"plain",
		"é à 漢字",
		"e\u0301",
		"👩‍💻 at work",
		"🇨🇭🇫🇷",
		"a\r\nb",
		"1\ufe0f\u20e3",
		"☎\ufe0f",
		"நி",
		"각",
	])("splits %j like the real one", (text) => {
		expect(parts(graphemes, text)).toEqual(parts(real, text));
	});

	test.for(["wide ═══ bar", "👩‍💻 at work"])(
		"finds the grapheme at each place of %j like the real one",
		(text) => {
			const places = Array.from({ length: text.length + 2 }, (_, index) => index);
			const found = (segmenter: { segment: (text: string) => { containing: (index?: number) => unknown } }) =>
				places.map((index) => segmenter.segment(text).containing(index));
			expect(found(graphemes)).toMatchObject(
				JSON.parse(JSON.stringify(found(real))).map((at: unknown) => at ?? undefined),
			);
		},
	);
});

describe("the emoji test that waits until it is needed", () => {
	test("agrees with the whole set on every single character", () => {
		const strays: string[] = [];
		for (let code = 0; code < 0x20000; code++) {
			const character = String.fromCodePoint(code);
			if (emoji.test(character) !== rgi.test(character)) strays.push(code.toString(16));
		}
		expect(strays).toEqual([]);
	});

	test.for(["☎\ufe0f", "1\ufe0f\u20e3", "👩‍💻", "🇨🇭", "🇨", "👍🏽", "ab", "#"])(
		"agrees with the whole set on %j",
		(text) => {
			expect(emoji.test(text)).toBe(rgi.test(text));
		},
	);
});
