import { createReadStream } from 'node:fs';
import { join } from 'node:path';

const folder = '/srv/attachments';

export function attachmentOf(ticket, response) {
  createReadStream(join(folder, `${ticket.id}.pdf`)).pipe(response);
}
