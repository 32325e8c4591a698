/**
 * Latin, punctuation, arrows, box drawing, symbols: whatever two of these stand side by side, they are two graphemes.
 * Carriage return is missing because it joins a line feed; nothing here combines or continues an emoji.
 */
const ALONE = /^[\u0000-\u000c\u000e-\u02ff\u2010-\u2027\u2190-\u27bf]*$/;

let real;

const segmentsOf = (text) => {
	const segments = [];
	for (let index = 0; index < text.length; index++) {
		segments.push({ segment: text[index], index, input: text });
	}
	segments.containing = (index = 0) => segments[Math.trunc(index)];
	return segments;
};

/** Like `new Intl.Segmenter()` as far as its six users go; the real one is made for the first text that needs it. */
export const graphemes = {
	segment(text) {
		if (ALONE.test(text)) return segmentsOf(text);
		real ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
		return real.segment(text);
	},
};
