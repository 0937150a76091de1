// Somebody who is known begins to act for an organisation.
import { add } from '$lib/api/records';
import { write } from '$lib/frame/doing';
import { today } from '$lib/frame/today';

/** From today on, as a post without a vote; nothing when it could not be. */
export const actFor = (organization: string, person: string) =>
  write(() =>
    add('membership', {
      person,
      on_behalf_of: organization,
      role: 'member',
      voting: false,
      from: today(),
    }),
  );
