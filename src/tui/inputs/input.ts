import type { Answer, Question } from "../../exercise/question.ts";
import { readAnswer } from "../../exercise/read-answer.ts";
import type { LabTools } from "../../tutor/lab.ts";
import { type Binding, intentOf } from "../keys.ts";
import { answerOfChoose, beginChoose, chooseKeys, reduceChoose } from "./choose-state.ts";
import { viewChoose } from "./choose-view.ts";
import type { Entered } from "./entered.ts";
import { answerOfFill, beginFill, fillKeys, pasteInto, reduceFill, typeInto } from "./fill-state.ts";
import { viewFill } from "./fill-view.ts";
import { answerOfForm, beginForm, formKeys, reduceForm } from "./form-state.ts";
import { viewForm } from "./form-view.ts";
import { answerOfMatch, beginMatch, matchKeys, reduceMatch } from "./match-state.ts";
import { viewMatch } from "./match-view.ts";
import {
	answerOfOperate,
	beginOperate,
	operateKeys,
	pasteLine,
	reduceOperate,
	typeLetter,
} from "./operate-state.ts";
import { viewOperate } from "./operate-view.ts";
import { answerOfOrder, beginOrder, orderKeys, reduceOrder } from "./order-state.ts";
import { viewOrder } from "./order-view.ts";
import { answerOfSort, beginSort, reduceSort, sortKeys } from "./sort-state.ts";
import { viewSort } from "./sort-view.ts";
import type { InputView } from "./view.ts";
import { answerOfWrite, beginWrite, reduceWrite, typeInField, writeKeys, wrote } from "./write-state.ts";
import { viewWrite } from "./write-view.ts";

/** A question being answered, whatever its shape: what it shows, which keys it takes, what it would hand in now. */
export type Input = {
	readonly keys: readonly Binding<string>[];
	readonly view: (width: number) => InputView;
	readonly answer: Answer;
	/** True where keys write text, so that letters command nothing. */
	readonly isTyped: boolean;
	/** True where what it shows changes with every second. */
	readonly isTicking: boolean;
	/** Undefined where the key means nothing to the question. */
	readonly press: (key: string) => Entered<Input> | undefined;
	/** Text that was pasted, or came back from the editor; undefined where the question takes none. */
	readonly insert: (text: string) => Entered<Input> | undefined;
	/** What to open in the editor when `edit` is pressed. */
	readonly document: { readonly fileName: string; readonly text: string } | undefined;
};

/** The input for a question, with what was entered before; undefined for one that is not answered on this screen. */
export const openInput = (
	question: Question,
	draft: Answer | undefined,
	tools: LabTools = {},
): Input | undefined => {
	const before = <S extends Question["shape"]>(shape: S) =>
		draft === undefined ? undefined : readAnswer(shape, draft);
	switch (question.shape) {
		case "choose":
			return live(
				{
					keys: (state) => chooseKeys(state, question),
					reduce: (state, intent, key) => reduceChoose(state, question, intent, key),
					view: (state, width) => viewChoose(question, state, width),
					answer: answerOfChoose,
				},
				beginChoose(question, before("choose")),
			);
		case "sort":
			return live(
				{
					keys: () => sortKeys(question),
					reduce: (state, intent, key) => reduceSort(state, question, intent, key),
					view: (state, width) => viewSort(question, state, width),
					answer: answerOfSort,
				},
				beginSort(question, before("sort")),
			);
		case "match":
			return live(
				{
					keys: () => matchKeys(question),
					reduce: (state, intent, key) => reduceMatch(state, question, intent, key),
					view: (state, width) => viewMatch(question, state, width),
					answer: answerOfMatch,
				},
				beginMatch(question, before("match")),
			);
		case "order":
			return live(
				{
					keys: orderKeys,
					reduce: reduceOrder,
					view: (state, width) => viewOrder(question, state, width),
					answer: answerOfOrder,
				},
				beginOrder(question, before("order")),
			);
		case "fill":
			return live(
				{
					keys: () => fillKeys,
					reduce: reduceFill,
					type: typeInto,
					insert: pasteInto,
					view: (state, width) => viewFill(question, state, width),
					answer: answerOfFill,
				},
				beginFill(before("fill")),
			);
		case "form":
			return live(
				{
					keys: (state) => formKeys(state, question),
					reduce: (state, intent, key) => reduceForm(state, question, intent, key),
					view: (state, width) => viewForm(question, state, width),
					answer: answerOfForm,
				},
				beginForm(question, before("form")),
			);
		case "write":
			return live(
				{
					keys: writeKeys,
					reduce: (state, intent) => reduceWrite(state, question, intent),
					type: typeInField,
					types: ({ field }) => field !== undefined,
					insert: (state, text) => wrote(state, question, text),
					document: (state) => ({ fileName: question.fileName, text: state.text }),
					view: (state, width) => viewWrite(question, state, width),
					answer: answerOfWrite,
				},
				beginWrite(question, before("write")),
			);
		case "operate":
			return question.setup === undefined
				? undefined
				: live(
						{
							keys: operateKeys,
							reduce: (state, intent) => reduceOperate(state, intent, tools),
							type: typeLetter,
							insert: pasteLine,
							ticks: ({ look }) => look === "phone",
							view: (state, width) => viewOperate(question, state, width, tools),
							answer: answerOfOperate,
						},
						beginOperate(question.setup, before("operate"), tools),
					);
	}
};

type Part<State, Intent extends string> = {
	readonly keys: (state: State) => readonly Binding<Intent>[];
	readonly reduce: (state: State, intent: Intent, key: string) => Entered<State>;
	readonly view: (state: State, width: number) => InputView;
	readonly answer: (state: State) => Answer;
	readonly type?: (state: State, key: string) => Entered<State> | undefined;
	/** Where keys write text only now and then. */
	readonly types?: (state: State) => boolean;
	readonly insert?: (state: State, text: string) => Entered<State>;
	readonly ticks?: (state: State) => boolean;
	readonly document?: (state: State) => { readonly fileName: string; readonly text: string };
};

const live = <State, Intent extends string>(part: Part<State, Intent>, state: State): Input => {
	const keys = part.keys(state);
	const after = (entered: Entered<State> | undefined): Entered<Input> | undefined =>
		entered === undefined ? undefined : { ...entered, state: live(part, entered.state) };
	return {
		keys,
		view: (width) => part.view(state, width),
		answer: part.answer(state),
		isTyped: part.types?.(state) ?? part.type !== undefined,
		isTicking: part.ticks?.(state) ?? false,
		press: (key) => {
			const intent = intentOf(keys, key);
			return after(intent === undefined ? part.type?.(state, key) : part.reduce(state, intent, key));
		},
		insert: (text) => after(part.insert?.(state, text)),
		document: part.document?.(state),
	};
};
