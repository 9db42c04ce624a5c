import { expect, test } from '@jest/globals';
import { failedRequest } from '../../src/github/failed-request.js';

const thrown = (fields: object) => Object.assign(new Error('said'), fields);

test.each([
  ['a text', 'no'],
  ['a fault of our own', new TypeError('x is not a function')],
  ['an answer without errors', thrown({ response: { headers: {}, data: { errors: 'many' } } })],
])('%s is not a request that failed', (_, value) => {
  expect(failedRequest(value)).toBeUndefined();
});

test('the first error of a known type gives the status, whatever stands around it', () => {
  const errors = [null, 'odd', { type: 7 }, { type: 'NOT_FOUND' }, { type: 'FORBIDDEN' }];
  expect(failedRequest(thrown({ headers: { a: '1' }, response: { errors } }))).toEqual({
    status: 404,
    message: 'said',
    response: { headers: { a: '1' }, data: { errors } },
  });
});
