import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fsrsScheduler } from "../../src/memory/fsrs-scheduler.ts";
import { calendar } from "../../src/progress/day.ts";
import type { Entry } from "../../src/progress/entry.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { ordered } from "../../src/progress/order.ts";
import { readLine } from "../../src/progress/read-entry.ts";
import { progressReader, type Reading, replay } from "../../src/progress/replay.ts";
import { writeEntry } from "../../src/progress/write-entry.ts";
import { anAnswer, COURSE, DAY, START, someEntries } from "./some-entries.ts";

const reading: Reading = {
	course: COURSE.id,
	rename: (key) => (key === "who/ec2#patch" ? "who/ec2#patching" : key),
	scheduler: fsrsScheduler(),
	dayOf: calendar(() => 120),
};

const stateOf = (entries: readonly Entry[]) => replay(ordered(entries), reading);

describe("replaying a journal", () => {
	test("entries in any order, and any of them twice, give the same state", () => {
		fc.assert(
			fc.property(
				someEntries.chain((entries) =>
					fc.tuple(
						fc.constant(entries),
						fc.shuffledSubarray([...entries], { minLength: entries.length }),
						fc.subarray([...entries]),
					),
				),
				([entries, shuffled, twice]) => {
					expect(stateOf([...shuffled, ...twice])).toEqual(stateOf(entries));
				},
			),
		);
	});

	test("a reader that is fed in batches comes to the same state as one that reads it all", () => {
		fc.assert(
			fc.property(someEntries, fc.array(fc.nat(10), { minLength: 1, maxLength: 8 }), (entries, sizes) => {
				const read = progressReader(reading);
				let known: readonly Entry[] = [];
				let taken = 0;
				for (let turn = 0; taken < entries.length; turn++) {
					const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
					known = ordered([...known, ...entries.slice(taken, taken + size)]);
					taken += size;
					expect(read(known)).toEqual(replay(known, reading));
				}
			}),
		);
	});

	test("a reader that is fed in order of time comes to the same state, too", () => {
		fc.assert(
			fc.property(someEntries, fc.integer({ min: 1, max: 5 }), (entries, size) => {
				const all = ordered(entries);
				const read = progressReader(reading);
				for (let end = size; end < all.length; end += size) read(all.slice(0, end));
				expect(read(all)).toEqual(replay(all, reading));
			}),
		);
	});

	test("two computers' journals united give what one computer would have had", () => {
		fc.assert(
			fc.property(someEntries, fc.func(fc.boolean()), (entries, isOnFirst) => {
				const one = memoryJournal(entries.filter((entry) => isOnFirst(entry.id)));
				const other = memoryJournal(entries.filter((entry) => !isOnFirst(entry.id)));
				one.adopt(other.lines());
				other.adopt(one.lines());
				const together = replay(memoryJournal(entries).entries(), reading);
				expect(replay(one.entries(), reading)).toEqual(together);
				expect(replay(other.entries(), reading)).toEqual(together);
			}),
		);
	});

	test("an entry written and read again is the same entry", () => {
		fc.assert(
			fc.property(someEntries, (entries) => {
				for (const entry of entries)
					expect(readLine(writeEntry(entry))).toEqual({ type: "entry", id: entry.id, entry });
			}),
		);
	});

	test("an answer that was taken back has never been, and counts again when that is taken back", () => {
		const first = anAnswer({ id: "a", tests: ["M01"] });
		const second = anAnswer({ id: "b", at: START + DAY, tests: ["M01"], score: 0 });
		const undo: Entry = { type: "undo", id: "u", at: START + 2 * DAY, course: COURSE, entry: "b" };
		const redo: Entry = { type: "undo", id: "v", at: START + 3 * DAY, course: COURSE, entry: "u" };
		expect(stateOf([first, second, undo])).toEqual(stateOf([first]));
		expect(stateOf([first, second, undo, redo])).toEqual(stateOf([first, second]));
	});

	test("another course's answers count for days and time alone", () => {
		const foreign = anAnswer({ course: { id: "pack", version: "1" } });
		const state = stateOf([foreign]);
		expect([state.done.size, state.cards.byKey.size, state.statistics.size]).toEqual([0, 0, 1]);
	});

	test("a renamed exercise keeps its credit, and one that was removed stays in the state", () => {
		const state = stateOf([
			anAnswer({ id: "a", exercise: "who/ec2#patch" }),
			anAnswer({ id: "b", exercise: "gone/lesson#item", score: 0.5 }),
		]);
		expect([...state.done].map(([key, { best }]) => [key, best])).toEqual([
			["who/ec2#patching", 1],
			["gone/lesson#item", 0.5],
		]);
	});
});
