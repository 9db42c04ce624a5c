/**
 * Prints what CHANGELOG.md says about a version, for its release: release-notes.mjs X.Y.Z
 * Refuses a version that the commit is not ready to be released as.
 */
import { readFileSync } from 'node:fs';

/** The text under every `## [name]`, by name. */
function sections(changelog) {
  const parts = changelog.replace(/^\[[^\]]+\]: \S+$/gm, '').split(/^## \[([^\]]+)\].*$/m);
  return new Map(
    parts.flatMap((part, index) => (index % 2 === 1 ? [[part, (parts[index + 1] ?? '').trim()]] : [])),
  );
}

function notesOf(wanted) {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  if (wanted !== version)
    throw new Error(
      `package.json has version ${version}, not ${wanted}: release that, or change it in a commit.`,
    );
  const changelog = sections(readFileSync('CHANGELOG.md', 'utf8'));
  const notes = changelog.get(version);
  if (!notes)
    throw new Error(
      `CHANGELOG.md says nothing about ${version}: move what is under [Unreleased] to a heading "## [${version}] - YYYY-MM-DD".`,
    );
  if (changelog.get('Unreleased'))
    throw new Error(
      `CHANGELOG.md still has entries under [Unreleased]: move them to [${version}], which has them too.`,
    );
  return notes;
}

try {
  process.stdout.write(`${notesOf(process.argv[2] ?? '')}\n`);
} catch (error) {
  process.stderr.write(`release-notes: ${error.message}\n`);
  process.exitCode = 1;
}
