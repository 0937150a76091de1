// A text field that is as high as its text.
import type { Attachment } from 'svelte/attachments';

/** Keeps a textarea as high as its text, whoever changes that: pass the text itself. */
export const grow =
  (text: string): Attachment<HTMLTextAreaElement> =>
  (area) => {
    void text;
    const fit = () => {
      area.style.height = 'auto';
      const borders = area.offsetHeight - area.clientHeight;
      area.style.height = `${area.scrollHeight + borders}px`;
    };
    let width = area.clientWidth;
    fit();
    // Its own growing is no reason to measure again; and what the observer changes itself
    // waits for the next frame, or the browser complains of a loop.
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      requestAnimationFrame(fit);
    });
    observer.observe(area);
    return () => observer.disconnect();
  };
