const mostSessions = 3;

/** A config to begin with: it says nothing yet, and shows by the folders there are what it could say. */
export function startingConfig(folders: readonly string[]): string {
  const plain = folders.filter((folder) => /^[A-Za-z][\w-]*$/.test(folder));
  const shown = plain.length > 0 ? plain.slice(0, mostSessions) : ['src'];
  return `# Who may change what. Read from the base branch: a pull request cannot give itself rights.
# Take the # away from what you want; until then nothing is refused.
#
# sessions:
${shown.map(session).join('')}#
# unowned: ignore               # files that nobody owns: ignore, warn or fail
# boundaries:
#   unknown-session: warn       # a branch of no session: ignore, warn or fail
`;
}

function session(folder: string): string {
  return `#   ${folder}:
#     owns: [${folder}/**]
#     branches: [claude/${folder}-*]
`;
}
