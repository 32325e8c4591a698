import type { Answer, Question } from "../../exercise/question.ts";
import { readAnswer } from "../../exercise/read-answer.ts";
import type { LabTools } from "../../tutor/lab.ts";
import type { Voice } from "../voice.ts";
import { enterChoose } from "./choose.ts";
import type { Entry } from "./entry.ts";
import { enterFill } from "./fill.ts";
import { enterForm } from "./form.ts";
import { enterMatch } from "./match.ts";
import { enterOperate } from "./operate.ts";
import { enterOrder } from "./order.ts";
import { enterSort } from "./sort.ts";
import { enterWrite } from "./write.ts";

/** Keeps what was entered so far, where a question takes so long that a broken connection would hurt. */
export type Keep = (draft: Answer) => void;

/** Puts a question by prompts and gives what was answered, or the command that came instead. */
export const enter = async (
	voice: Voice,
	question: Question,
	draft: Answer | undefined,
	tools: LabTools,
	keep: Keep = () => undefined,
): Promise<Entry> => {
	const before = <S extends Question["shape"]>(shape: S) =>
		draft === undefined ? undefined : readAnswer(shape, draft);
	switch (question.shape) {
		case "choose":
			return enterChoose(voice, question, before("choose"));
		case "sort":
			return enterSort(voice, question, before("sort"));
		case "match":
			return enterMatch(voice, question, before("match"));
		case "order":
			return enterOrder(voice, question, before("order"));
		case "fill":
			return enterFill(voice, question, before("fill"));
		case "form":
			return enterForm(voice, question, before("form"));
		case "write":
			return enterWrite(voice, question, before("write"), tools);
		case "operate":
			return enterOperate(voice, question, before("operate"), tools, keep);
	}
};
