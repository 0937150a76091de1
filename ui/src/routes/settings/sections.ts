// The parts of the settings, in their order.
export const SECTIONS = [
  { value: 'desk', label: 'Arbeitsplatz' },
  { value: 'alliance', label: 'Bündnis' },
  { value: 'office', label: 'Geschäftsstelle und Briefkopf' },
  { value: 'look', label: 'Logo und Farbe' },
  { value: 'bodies', label: 'Gremien' },
  { value: 'municipalities', label: 'Kommunen' },
  { value: 'text_modules', label: 'Textbausteine' },
  { value: 'templates', label: 'Vorlagen' },
  { value: 'backups', label: 'Sicherungen' },
  { value: 'notices', label: 'Lizenzen und Hinweise' },
] as const;

export type SectionName = (typeof SECTIONS)[number]['value'];
