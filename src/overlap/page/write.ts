import type { Repository } from '../../git/repository.js';
import type { OverlapReport } from '../report.js';
import { readExcerpts } from './excerpts.js';
import { renderPage } from './page.js';

/** A report as one HTML page, with the lines of both sides as `repository` has them. Loaded only where it is asked for. */
export async function writePage(repository: Repository, report: OverlapReport): Promise<string> {
  return renderPage(report, await readExcerpts(repository, report));
}
