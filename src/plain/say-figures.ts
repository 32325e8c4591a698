import type { Figure } from "../exercise/figure.ts";
import { sayFigure } from "../page/figures/say.ts";
import type { Voice } from "./voice.ts";

/** Figures beside a text, each after an empty line. */
export const sayFigures = (voice: Voice, figures: readonly Figure[]): void => {
	for (const figure of figures) {
		voice.say("");
		if (figure.kind === "text") voice.tell(figure.text);
		else voice.say(...sayFigure(figure));
	}
};
