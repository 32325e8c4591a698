import type { Course, Lesson } from "../course/lesson.ts";
import type { Exercise } from "../exercise/exercise.ts";

/** A part of an exam that is weighted and scored for itself. */
export type ExamArea = {
	/** A domain or task of the exam guide, such as `2.1`, or a module of the course. */
	readonly id: string;
	readonly title: string;
	/** Relative to the other areas. */
	readonly weight: number;
};

/** What a mock exam is made of. */
export type Blueprint = {
	/** Such as `CLF-C02`; undefined for an exam on the course itself. */
	readonly exam: string | undefined;
	readonly title: string;
	/** What of the real exam is left out, in one sentence; undefined where nothing is. */
	readonly scope: string | undefined;
	readonly areas: readonly ExamArea[];
	/** The area an exercise belongs to; undefined where it belongs to none. */
	readonly areaOf: (lesson: Lesson, exercise: Exercise) => string | undefined;
};

/** The certifications that the course can examine for. */
export const CERTIFICATIONS = ["CLF-C02", "SAA-C03", "SCS-C03"] as const;

/** The blueprint of a certification, or of the course itself, every module weighted by its exercises. */
export const blueprintOf = (course: Course, exam: string | undefined): Blueprint => {
	const guide = guides.find(({ id }) => id === exam);
	return guide === undefined ? courseBlueprint(course) : { ...guide, exam: guide.id, areaOf: areaIn(guide) };
};

type Guide = {
	readonly id: string;
	readonly title: string;
	readonly scope: string | undefined;
	readonly areas: readonly ExamArea[];
};

const guides: readonly Guide[] = [
	{
		// https://docs.aws.amazon.com/aws-certification/latest/cloud-practitioner-02/cloud-practitioner-02-domain2.html
		id: "CLF-C02",
		title: "AWS Certified Cloud Practitioner",
		scope: "Domain 2, security and compliance, which is 30 % of the real exam; its tasks count alike.",
		areas: [
			{ id: "2.1", title: "Shared responsibility model", weight: 1 },
			{ id: "2.2", title: "Security, governance and compliance", weight: 1 },
			{ id: "2.3", title: "Access management", weight: 1 },
			{ id: "2.4", title: "Security components and resources", weight: 1 },
		],
	},
	{
		// https://docs.aws.amazon.com/aws-certification/latest/solutions-architect-associate-03/solutions-architect-associate-03-domain1.html
		id: "SAA-C03",
		title: "AWS Certified Solutions Architect - Associate",
		scope: "Domain 1, secure architectures, which is 30 % of the real exam; its tasks count alike.",
		areas: [
			{ id: "1.1", title: "Secure access to AWS resources", weight: 1 },
			{ id: "1.2", title: "Secure workloads and applications", weight: 1 },
			{ id: "1.3", title: "Data security controls", weight: 1 },
		],
	},
	{
		// https://docs.aws.amazon.com/aws-certification/latest/examguides/security-specialty-03.html
		id: "SCS-C03",
		title: "AWS Certified Security - Specialty",
		scope: "The domains that the course has exercises for, weighted as in the real exam.",
		areas: [
			{ id: "1", title: "Detection", weight: 16 },
			{ id: "2", title: "Incident response", weight: 14 },
			{ id: "3", title: "Infrastructure security", weight: 18 },
			{ id: "4", title: "Identity and access management", weight: 20 },
			{ id: "5", title: "Data protection", weight: 18 },
			{ id: "6", title: "Security foundations and governance", weight: 14 },
		],
	},
];

/** By the exercise's tags, such as `SCS-C03 4.2.1`: the area whose id is the task or begins it. */
const areaIn =
	({ id, areas }: Guide): Blueprint["areaOf"] =>
	(_, exercise) => {
		const tasks = exercise.exam.flatMap((tag) =>
			tag.startsWith(`${id} `) ? [tag.slice(id.length + 1)] : [],
		);
		return areas.find((area) => tasks.some((task) => task === area.id || task.startsWith(`${area.id}.`)))?.id;
	};

const courseBlueprint = (course: Course): Blueprint => ({
	exam: undefined,
	title: course.title,
	scope: undefined,
	areas: course.modules.map(({ id, title }) => ({
		id,
		title,
		weight: course.lessons
			.filter(({ module }) => module === id)
			.reduce((sum, { steps }) => sum + steps.filter(({ type }) => type === "exercise").length, 0),
	})),
	areaOf: ({ module }) => module,
});
