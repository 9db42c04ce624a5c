import { renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useOnline } from './useOnline';

test('follows the browser', () => {
  const online = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  expect(renderHook(useOnline).result.current).toBe(false);
  online.mockRestore();
});
