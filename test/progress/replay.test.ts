import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fsrsScheduler } from "../../src/memory/fsrs-scheduler.ts";
import { calendar } from "../../src/progress/day.ts";
import type { Entry } from "../../src/progress/entry.ts";
import { memoryJournal } from "../../src/progress/memory-journal.ts";
import { ordered } from "../../src/progress/order.ts";
import { progressReader } from "../../src/progress/progress-reader.ts";
import { readLine } from "../../src/progress/read-entry.ts";
import { type Reading, replay } from "../../src/progress/replay.ts";
import { readSnapshot, writeSnapshot } from "../../src/progress/snapshot.ts";
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

	const linesOf = (entries: readonly Entry[]) => memoryJournal(entries).lines();

	test("a reader that is fed in batches comes to the same state as one that reads it all", () => {
		fc.assert(
			fc.property(someEntries, fc.array(fc.nat(10), { minLength: 1, maxLength: 8 }), (entries, sizes) => {
				const journal = memoryJournal();
				const read = progressReader(journal, reading, "");
				let taken = 0;
				for (let turn = 0; taken < entries.length; turn++) {
					const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
					journal.adopt(linesOf(entries.slice(taken, taken + size)));
					taken += size;
					expect(read()).toEqual(replay(journal.entries(), reading));
				}
			}),
		);
	});

	test("a reader that is fed in order of time, undo by undo, comes to the same state, too", () => {
		fc.assert(
			fc.property(someEntries, fc.integer({ min: 1, max: 5 }), (entries, size) => {
				const journal = memoryJournal();
				const read = progressReader(journal, reading, "");
				const all = ordered(entries);
				for (let begin = 0; begin < all.length; begin += size) {
					for (const entry of all.slice(begin, begin + size)) journal.append(entry);
					read();
				}
				expect(read()).toEqual(replay(all, reading));
			}),
		);
	});

	test("a state that was written and read again is the same state", () => {
		fc.assert(
			fc.property(someEntries, (entries) => {
				const all = ordered(entries);
				const snapshot = { progress: replay(all, reading), last: all.at(-1), takenBack: new Set(["x"]) };
				const read = readSnapshot(JSON.parse(JSON.stringify(writeSnapshot(snapshot))));
				expect(read?.progress).toEqual(snapshot.progress);
				expect(read?.takenBack).toEqual(snapshot.takenBack);
				expect([read?.last?.at, read?.last?.id]).toEqual([all.at(-1)?.at, all.at(-1)?.id]);
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

	test("the order is by time, then by id, each id once", () => {
		const at = (id: string, time: number) => anAnswer({ id, at: START + time });
		const ids = ordered([at("b", 2), at("c", 1), at("z", 0), at("a", 2), at("c", 1)]).map(({ id }) => id);
		expect(ids).toEqual(["z", "c", "a", "b"]);
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
