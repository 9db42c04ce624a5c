import { availableParallelism } from 'node:os';

// What needs only Node and git. `test/tools` and `test/soak` have configurations of their own.
export const shared = {
  globalSetup: '<rootDir>/test/support/build-dist.mjs',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.json', diagnostics: false }] },
  testTimeout: 120_000,
};

export default {
  ...shared,
  // Most of a test is waiting for programs that it starts; and to start one takes the longer, the larger a worker has grown.
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/tools/', '<rootDir>/test/soak/'],
};
