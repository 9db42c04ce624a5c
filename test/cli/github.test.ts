import { afterAll, expect, test } from '@jest/globals';
import { gitHubOf, repositoryAt } from '../../src/cli/github.js';
import { recordingHost } from '../git/host.js';
import { removeTempDirs } from '../support/git.js';

afterAll(removeTempDirs);

const gitHub = 'https://github.com';
const enterprise = 'https://ghe.example:8443';

test.each([
  ['https://github.com/octo/demo.git', gitHub],
  ['https://github.com/octo/demo', gitHub],
  ['https://x-access-token:secret@github.com/octo/demo.git', gitHub],
  ['git@github.com:octo/demo.git', gitHub],
  ['github.com:octo/demo', gitHub],
  ['ssh://git@github.com/octo/demo.git/', gitHub],
  ['ssh://git@ghe.example:22/octo/demo.git', enterprise],
  ['https://ghe.example:8443/octo/demo.git', enterprise],
])('%s is octo/demo at %s', (url, server) => {
  expect(repositoryAt(url, server)).toEqual({ owner: 'octo', repo: 'demo' });
});

test.each([
  ['https://github.com.evil.example/octo/demo.git', gitHub],
  ['https://evil.example/github.com/octo/demo.git', gitHub],
  ['https://github.com@evil.example/octo/demo.git', gitHub],
  ['git@evil.example:octo/demo.git', gitHub],
  ['https://ghe.example/octo/demo.git', enterprise],
  ['https://github.com/octo/demo/more.git', gitHub],
  ['https://github.com/octo', gitHub],
  ['/srv/git/octo/demo.git', gitHub],
  ['C:\\octo\\demo.git', gitHub],
  ['file:///octo/demo.git', gitHub],
])('%s is no repository at %s: its token goes nowhere', (url, server) => {
  expect(repositoryAt(url, server)).toBeUndefined();
});

test('without a token there is no connection, and none to another server than the token is for', async () => {
  const url = 'https://ghe.example:8443/octo/demo.git';
  expect(await gitHubOf({ url }, await recordingHost({ GITHUB_SERVER_URL: enterprise }))).toBeUndefined();
  expect(await gitHubOf({ url }, await recordingHost({ GITHUB_TOKEN: 'secret' }))).toBeUndefined();
  const host = await recordingHost({ GITHUB_TOKEN: 'secret', GITHUB_SERVER_URL: enterprise });
  expect((await gitHubOf({ url }, host))?.repo).toEqual({ owner: 'octo', repo: 'demo' });
});
