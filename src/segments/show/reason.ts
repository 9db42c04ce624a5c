import { visible } from '../../report/visible.js';
import { nameOf } from '../gather.js';
import type { QuarantinedSegment } from '../report.js';

/**
 * Why a segment is not merged, for a reader who knows the branch: its file with line and column, as far as they are
 * known, such as `staging/7.json:3:12`, and what is wrong there.
 */
export function reasonAt({ ref, path, reason }: QuarantinedSegment): { where: string; what: string } {
  const [own, file] = [nameOf(path, ref), visible(path)];
  const start = reason.indexOf(`${own}:`);
  const place = start < 0 ? '' : (/^:\d+:\d+/.exec(reason.slice(start + own.length))?.[0] ?? '');
  const opening = `${own}${place}: `;
  const what = reason.startsWith(opening) ? reason.slice(opening.length) : reason;
  return { where: `${file}${place}`, what: what.replaceAll(own, file) };
}
