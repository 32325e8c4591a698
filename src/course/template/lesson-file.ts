/** The lesson of a new pack: four kinds that need no scene, with comments that teach the format. */
export const lessonFile = (today: string): string => `# One lesson. Its file may have any name; the id counts.
# yaml-language-server: $schema=../lesson.schema.json

format: 1
id: pack/two-sides # topic/name; never changes, for progress hangs on it
title: Two sides of one server
objective: Say for 5 layers of a server who looks after them.
minutes: 6
requires: [] # ids of lessons that come first
sources: # the pages your facts rest on; exercises cite them by these names
  model:
    page: https://docs.aws.amazon.com/whitepapers/latest/aws-risk-and-compliance/shared-responsibility-model.html
    title: Shared responsibility model
    verified_on: ${today} # the day someone last read it there
    volatile: false # true where a date may break it: the linter asks to read it again after 180 days
scenario: | # who, where, what is going on; sentences of at most 20 words
  Mina opens a shop. Her web server runs on one EC2 instance.
steps:
  # A step is a text to read ...
  - text: |
      AWS looks after everything **below** the instance.
      What is inside the instance is yours.
    picture: { responsibility: ec2 } # drawn by the model; see the other pictures in the lesson format

  # ... or an exercise. This kind asks the model: you name the layers, never who secures them.
  - exercise: layers # stable within the lesson
    kind: sort
    prompt: Who secures each layer of Mina's server?
    hints: # each tells more; the last one is enough
      - Where does the instance begin?
      - AWS stops at the hypervisor. All above it is yours.
    sources: [model]
    responsibility:
      service: ec2
      layers: [guest-os, hypervisor, customer-data, hardware, network-configuration]
      misconceptions: { guest-os: P01, network-configuration: M06 }

  - exercise: old-server
    kind: choose
    prompt: An old web server on the instance was broken into. Whose step was missing?
    hints:
      - Who installed the web server?
      - It runs inside the guest, so its patches are Mina's.
    sources: [model]
    why: What you install on an instance, you patch.
    options: # three or four; shuffled by the seed, so the order does not matter
      mina: { text: Mina's, correct: true, why: She installed it inside the guest. }
      aws:
        text: AWS's
        # Say why the thought is tempting, the rule, and what to check.
        feedback: >-
          Renting a server feels like renting its care. AWS stops at the hypervisor.
          Ask of each program who installed it.
        misconception: P01 # what choosing this shows; the linter proves that it is named
      nobody:
        text: Nobody's, such things happen
        feedback: Breaking in needed a known hole. Someone could have closed it. Ask who holds the keys to it.

  - exercise: two-checks
    kind: fill
    prompt: Mina signs in, yet S3 answers AccessDenied. Which check did she fail?
    hints:
      - There are two checks. She passed the first.
      - It asks what you may do. It begins with “author”.
    sources: [model]
    accept: [authorization, authorisation] # case, spaces and articles do not matter
    near: # wrong answers you foresee
      authentication:
        feedback: That is the check of who you are, and she passed it. Ask what happens after the sign-in.
        misconception: P02
    feedback: There are two checks, who you are and what you may do. She is past the first one.

  - exercise: incident
    kind: order
    prompt: Put Mina's steps after the break-in into order.
    hints:
      - First stop the harm, then mend.
      - Isolate, keep evidence, rebuild, patch.
    sources: [model]
    items: # in the right order
      isolate: cut the instance off with its security group
      snapshot: keep a snapshot as evidence
      rebuild: start a new instance from a clean image
      patch: patch it before it goes online
    wrong: # wrong turns you foresee
      - before: rebuild
        after: snapshot
        feedback: Rebuilding first wipes the evidence. Keep a copy of what happened before you replace it.
    feedback: Think of a fire. First shut the door, then look at the cause, then rebuild, then prevent.

  # There is more: \`match\` pairs things, \`predict\` asks what AWS decides, \`sign-in\` what happens at the door,
  # \`write\` a policy, \`operate\` plays in an account. docs/authoring.md has an example of each to paste below.
`;
