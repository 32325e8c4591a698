/** `misconceptions.yaml` of a new pack. */
export const misconceptionsFile = `# What learners tend to believe, and what is so. Wrong answers name these ids.
# An id is capital letters and digits; with \`extends: builtin\` M01 to M40 are there already.

P01:
  belief: Whoever rents a server from AWS also rents its care.
  correct: AWS looks after the machine below. What you install on it is yours to look after.
P02:
  belief: Signing in means being allowed.
  correct: Signing in says who you are. Policies say what you may do.
`;
