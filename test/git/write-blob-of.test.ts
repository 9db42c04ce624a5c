import { afterEach, expect, test } from '@jest/globals';
import { readBlobs, writeBlobOf } from '../../src/git/objects.js';
import { Repository } from '../../src/git/repository.js';
import { removeTempDirs } from '../support/git.js';
import { recordingHost } from './host.js';

afterEach(removeTempDirs);

const scratch = async () => Repository.scratch(await recordingHost(), { objectFormat: 'sha1' });

test('a blob is written of its chunks, more than a pipe holds at once', async () => {
  const repository = await scratch();
  const chunks = Array.from({ length: 300 }, (_, at) => Buffer.alloc(10_000, at));
  const id = await writeBlobOf(repository, chunks);
  expect((await readBlobs(repository, [id])).get(id)).toEqual(Buffer.concat(chunks));
});

test('where the chunks break off nothing is written, and the reason is told', async () => {
  const repository = await scratch();
  const broken = function* (): Generator<Buffer> {
    yield Buffer.from('half');
    throw new RangeError('no more');
  };
  await expect(writeBlobOf(repository, broken())).rejects.toThrow(RangeError);
  expect(await repository.must(['count-objects'])).toMatch(/^0 objects/);
});
