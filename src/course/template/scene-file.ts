/** A scene of a new pack. */
export const sceneFile = `# A simulated account. Lessons play in it with \`account: shop\`; nothing here exists at AWS.

account:
  id: "111122223333" # in quotes: twelve digits are no number
  name: Shop
  groups:
    Clerks:
      attach: [ReadOnlyAccess] # a policy of AWS by its name
  users:
    mina:
      groups: [Clerks]
`;
