import type { Annotation } from '../../report/annotations.js';
import type { BoundariesReport } from '../report.js';
import { failingGroups } from './groups.js';
import { whatToDo, whose, whyOf } from './words.js';

/** GitHub takes 50 in a request, and shows nobody more than this. */
const most = 500;

/** Remarks on the files that keep the branch from passing, and on added imports that its session may not read. */
export function annotationsOf(report: BoundariesReport): Annotation[] {
  const files = failingGroups(report).flatMap((group) => {
    const advice = whatToDo({ ...group, files: group.files.slice(0, 1) }, report);
    const title = `This is one of ${whose(group)}`;
    return group.files
      .filter(({ pathBase64 }) => pathBase64 === undefined)
      .map((file): Annotation => {
        const message = `${whyOf(file)} ${advice}`;
        return { path: file.path, startLine: 1, endLine: 1, level: 'failure', title, message };
      });
  });
  const reads = (report.reads ?? [])
    .filter(({ pathBase64 }) => pathBase64 === undefined)
    .map(({ path, line, specifier, target }): Annotation => ({
      path,
      startLine: line,
      endLine: line,
      level: report.policies.readViolations === 'fail' ? 'failure' : 'warning',
      title: `${report.session?.name ?? ''} may not read this`,
      message: `"${specifier}" is ${target.path}, which is neither in owns nor in can_read of ${report.session?.name ?? ''}.`,
    }));
  return [...files, ...reads].slice(0, most);
}
