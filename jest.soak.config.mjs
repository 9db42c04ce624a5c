import { shared } from './jest.config.mjs';

// Long random runs; each prints its seed. SOAK_RUNS sets how many, SOAK_SEED repeats one.
export default { ...shared, testMatch: ['<rootDir>/test/soak/**/*.test.ts'], testTimeout: 7_200_000 };
