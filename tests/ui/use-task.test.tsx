// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/failure.ts';
import type { WorkWatch } from '../../src/core/work-watch.ts';
import { useTask } from '../../src/ui/task/use-task.ts';

type Task = ReturnType<typeof useTask<string>>;
const place = document.createElement('div');
afterEach(() => render(null, place));

/** The task as the page that shows it has it now. */
function shownTask(): { now(): Task } {
  let newest: Task | undefined;
  function Page() {
    newest = useTask<string>();
    return null;
  }
  render(<Page />, place);
  return {
    now() {
      if (!newest) throw new Error('nothing is shown');
      return newest;
    },
  };
}

/** Work that ends when the test says so, and looks at no signal: as what cannot be stopped in the middle. */
function slowWork() {
  const ends = Promise.withResolvers<string>();
  const begun = Promise.withResolvers<WorkWatch>();
  const work = async (watch: WorkWatch) => {
    begun.resolve(watch);
    return ends.promise;
  };
  return { work, begun: begun.promise, ends };
}

/** After everything that waits for nothing but its turn. */
const soon = () => new Promise((resolve) => setTimeout(resolve));

describe('a task', () => {
  it('is shown from its start to what came of it', async () => {
    const task = shownTask();
    const { work, begun, ends } = slowWork();
    task.now()[1](work);
    await expect.poll(() => task.now()[0]).toMatchObject({ at: 'work', done: 0, total: 0 });
    (await begun).onProgress(1, 2);
    await expect.poll(() => task.now()[0]).toMatchObject({ at: 'work', done: 1, total: 2 });
    ends.resolve('made');
    await expect.poll(() => task.now()[0]).toEqual({ at: 'done', result: 'made' });
  });

  it('rests again when it was stopped, and tells why it failed when it did', async () => {
    const task = shownTask();
    const stopped = slowWork();
    task.now()[1](stopped.work);
    await stopped.begun;
    stopped.ends.reject(new Failure('cancelled'));
    await expect.poll(() => task.now()[0]).toEqual({ at: 'rest' });
    const failed = slowWork();
    task.now()[1](failed.work);
    await failed.begun;
    failed.ends.reject(new Failure('storage-full'));
    await expect.poll(() => task.now()[0]).toMatchObject({ at: 'failed', failure: { code: 'storage-full' } });
  });

  it('tells nothing more once it was cleared, whatever comes of it', async () => {
    for (const end of ['made', 'failed'] as const) {
      const task = shownTask();
      const { work, begun, ends } = slowWork();
      task.now()[1](work);
      const { signal, onProgress } = await begun;
      task.now()[2]();
      expect(signal.aborted).toBe(true);
      onProgress(1, 2);
      if (end === 'made') ends.resolve('too late');
      else ends.reject(new Failure('storage-full'));
      await ends.promise.catch(() => undefined);
      await soon();
      await soon();
      expect(task.now()[0]).toEqual({ at: 'rest' });
    }
  });

  it('gives way to the next: what comes of the one before is not shown', async () => {
    const task = shownTask();
    const first = slowWork();
    task.now()[1](first.work);
    const { signal } = await first.begun;
    const second = slowWork();
    task.now()[1](second.work);
    expect(signal.aborted).toBe(true);
    second.ends.resolve('second');
    await expect.poll(() => task.now()[0]).toEqual({ at: 'done', result: 'second' });
    first.ends.resolve('first');
    await first.ends.promise;
    await soon();
    await soon();
    expect(task.now()[0]).toEqual({ at: 'done', result: 'second' });
  });
});
