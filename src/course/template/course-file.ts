/** `course.yaml` of a new pack. */
export const courseFile = (id: string): string => `# What this pack teaches, in which order.
# yaml-language-server: $schema=./course.schema.json
#
#   cloudsec-tutor course lint .        proves every exercise; --watch does so on every save
#   cloudsec-tutor --course . learn     plays it
#   cloudsec-tutor course schema .      writes the schemas that make an editor complete and check

format: 1
id: ${id} # never changes: learners' progress is kept under it
version: "0.1.0" # in quotes, so that it is no number
title: ${id}
extends: builtin # lends you the built-in lessons, misconceptions and scenes; take it away to stand alone
# language: de # would show the texts of translations/de; \`course new . --translate de\` writes them to be filled in
modules: # a built-in module is lent by its id alone: \`- { id: who-secures-what }\`
  - id: first-steps
    title: First steps
    summary: One sentence on what is learnt here.
    lessons: # ids, in the order they are taught; built-in lessons may be listed too
      - pack/two-sides
tracks: # optional ways through the course
  - id: full
    title: Full
    lessons: all
`;
