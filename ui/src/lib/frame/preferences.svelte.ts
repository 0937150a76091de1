// How the person likes the window: kept on this computer, from one day to the next.
import { api } from '$lib/api/bindings';

class Preferences {
  private kept = $state.raw<Record<string, unknown>>({});

  async load(): Promise<void> {
    this.kept = await api.preferences();
  }

  get<T>(name: string): T | undefined {
    return this.kept[name] as T | undefined;
  }

  set(name: string, value: unknown): void {
    this.kept = { ...this.kept, [name]: value };
    // Losing a preference is not worth a sentence.
    void api.setPreference({ name, value }).catch(() => undefined);
  }
}

/** The preferences. */
export const preferences = new Preferences();
