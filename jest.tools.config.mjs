import { shared } from './jest.config.mjs';

// What needs Chromium, tmux, actionlint, zizmor or act; `scripts/install-tools.sh` installs them.
export default { ...shared, testMatch: ['<rootDir>/test/tools/**/*.test.ts'], testTimeout: 300_000 };
