import { createReadStream } from 'node:fs';
import { join } from 'node:path';

const folder = '/srv/attachments';

/** GET /attachments?name=… */
export function serveAttachment(request, response) {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const name = searchParams.get('name') ?? '';
  if (name === '') {
    response.writeHead(400).end('name is missing');
    return;
  }
  createReadStream(join(folder, name)).pipe(response);
}
