// A task is ticked off, or taken up again.
import { api, type TaskState } from '$lib/api/bindings';
import { revise } from '$lib/api/records';
import { write, writeAndOfferUndo } from '$lib/frame/doing';

/** Done becomes open again; whatever was open is done, today. */
export const tickOff = (task: { id: string; state: TaskState }) =>
  task.state === 'done'
    ? write(() => revise('task', task.id, { state: 'open', done_on: null }))
    : writeAndOfferUndo(() => api.completeTask(task.id));
