import { describe, expect, it } from 'vitest';

import { proposedLetters } from './letters';

describe('the letters of a body', () => {
  it('come from the words that carry its name', () => {
    expect(proposedLetters('AG Klima')).toBe('KL');
    expect(proposedLetters('Runder Tisch')).toBe('RT');
    expect(proposedLetters('Arbeitsgruppe Wohnen und Bauen')).toBe('WB');
    expect(proposedLetters('')).toBe('');
  });
});
