/** Where a link may lead: a page, a mailbox, a telephone. */
export const isAddress = (text: string): boolean => /^(https?:\/\/|mailto:|tel:)\S+$/i.test(text);
