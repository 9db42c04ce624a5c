/** A workflow command that a step printed, such as `::error file=a.ts,line=3::message`. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** The commands that a runner would carry out, unescaped, in both forms it knows (`::name::` and `##[name]`). */
export function parseCommands(output: string): WorkflowCommand[] {
  return output.split(/\r?\n/).flatMap((line) => {
    const match =
      /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/.exec(line);
    if (!match) return [];
    const [, name = '', properties = '', message = ''] = match;
    const pairs = properties
      .split(/[,;]/)
      .filter((pair) => pair.includes('='))
      .map((pair) => {
        const equals = pair.indexOf('=');
        return [pair.slice(0, equals).trim(), unescape(pair.slice(equals + 1))] as const;
      });
    return [{ name, properties: Object.fromEntries(pairs), message: unescape(message) }];
  });
}

/** The values in a command file (GITHUB_OUTPUT): `name=value` lines and `name<<delimiter` blocks. */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block) {
      const end = lines.indexOf(block[2] ?? '', at + 1);
      if (end < 0) throw new Error(`The command file has no ${block[2] ?? ''} that ends ${block[1] ?? ''}.`);
      values[block[1] ?? ''] = lines.slice(at + 1, end).join('\n');
      at = end;
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
    } else if (line !== '') {
      throw new Error(`A runner refuses this line of a command file: ${line}`);
    }
  }
  return values;
}

function unescape(text: string): string {
  const codes: Record<string, string> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => codes[code] ?? code);
}
