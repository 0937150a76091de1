import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { api } from '$lib/api/bindings';

import { Draft } from './draft';

vi.mock('$lib/api/bindings', () => ({
  api: {
    putDraft: vi.fn(() => Promise.resolve(null)),
    clearDraft: vi.fn(() => Promise.resolve(null)),
  },
}));
const put = vi.mocked(api.putDraft);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

test('one who types on without a pause has every letter kept within half a second', async () => {
  const draft = new Draft(
    () => 'agenda_item/1/minutes',
    () => undefined,
  );
  let text = '';
  for (let letter = 0; letter < 40; letter++) {
    text += 'x';
    draft.keep(text);
    await vi.advanceTimersByTimeAsync(50);
    const kept = put.mock.calls.at(-1)?.[0].text.length ?? 0;
    expect((text.length - kept) * 50).toBeLessThanOrEqual(500);
  }
  expect(put.mock.calls.length).toBeGreaterThan(4);
});

test('what was dropped does not come back, however slow the disk is', async () => {
  const done: string[] = [];
  put.mockImplementation(
    () =>
      new Promise((resolve) =>
        setTimeout(() => {
          done.push('put');
          resolve(null);
        }, 1000),
      ),
  );
  vi.mocked(api.clearDraft).mockImplementation(() => {
    done.push('clear');
    return Promise.resolve(null);
  });
  const draft = new Draft(
    () => 'key',
    () => undefined,
  );
  draft.keep('Wort');
  await vi.advanceTimersByTimeAsync(400);
  draft.drop();
  await vi.advanceTimersByTimeAsync(2000);
  expect(done).toEqual(['put', 'clear']);
});

test('a draft is dropped where it was kept, though the field shows another record by then', async () => {
  put.mockImplementation(() => Promise.resolve(null));
  let key = 'agenda_item/1/minutes';
  const draft = new Draft(
    () => key,
    () => undefined,
  );
  draft.keep('Wort');
  await vi.advanceTimersByTimeAsync(400);
  key = 'agenda_item/2/minutes';
  draft.drop();
  await vi.advanceTimersByTimeAsync(0);
  expect(vi.mocked(api.clearDraft).mock.calls.at(-1)).toEqual(['agenda_item/1/minutes']);
});
