import type { Course } from "../lesson.ts";

/** `course.yaml` of a pack that shows a course in another language. */
export const translationPack = (base: Course, language: string): string => `\
# The built-in course, in ${language}.
# yaml-language-server: $schema=./course.schema.json
#
#   cloudsec-tutor course new . --translate ${language}   writes what is to be translated, and keeps what is
#   cloudsec-tutor course lint .                  tells what is open, and what has changed since
#   cloudsec-tutor --course . learn               plays it

format: 1
id: ${base.id} # that of the built-in course, so that progress is one and the same
version: "${base.version}"
title: ${JSON.stringify(base.title)} # its translation stands in translations/${language}/course.yaml
extends: builtin # without \`modules\` the whole course is lent
language: ${language} # shows the texts of translations/${language} where there are any, and the originals elsewhere
`;
