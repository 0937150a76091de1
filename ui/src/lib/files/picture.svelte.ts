// A picture that lies in the attachments, as an address for an `img`.
import { api } from '$lib/api/bindings';
import { failureOf } from '$lib/api/call';

/** Reads the picture; its address is freed with the component. */
export function picture(of: () => { sha256: string; type: string } | undefined) {
  let url = $state<string>();
  let failure = $state<string>();
  $effect(() => {
    const wanted = of();
    url = failure = undefined;
    if (!wanted) return;
    let mine: string | undefined;
    let gone = false;
    api.attachment(wanted.sha256).then(
      (bytes) => {
        if (gone) return;
        mine = URL.createObjectURL(new Blob([bytes as BlobPart], { type: wanted.type }));
        url = mine;
      },
      (thrown) => {
        if (!gone) failure = failureOf(thrown).message;
      },
    );
    return () => {
      gone = true;
      if (mine) URL.revokeObjectURL(mine);
    };
  });
  return {
    get url() {
      return url;
    },
    get failure() {
      return failure;
    },
  };
}
