// The window's labels. Sentences about errors, steps and findings come from the program;
// here stand the names of screens, nouns, fields and values.
import type { ListedNoun } from '$lib/api/records';
import type {
  Accessibility,
  AttendanceStatus,
  BodyKind,
  CommitmentKind,
  Counting,
  DecisionKind,
  FileRole,
  Format,
  Goal,
  Implementation,
  Land,
  Measure,
  MeetingKind,
  MeetingState,
  OrganizationKind,
  Ordinal,
  Outcome,
  Phase,
  QuorumBasis,
  Reply,
  ReportKind,
  ReportState,
  Role,
  Salutation,
  Series,
  TaskState,
  Visibility,
  SessionPaper,
} from '$lib/api/bindings';
import type { Screen } from '$lib/frame/router.svelte';

export const screens: Record<Screen, string> = {
  overview: 'Übersicht',
  calendar: 'Termine',
  bodies: 'Gremien',
  tasks: 'Aufgaben & Beschlüsse',
  projects: 'Pilotprojekte',
  partners: 'Partner & Personen',
  files: 'Dokumente',
  reports: 'Berichte',
  settings: 'Einstellungen',
};

/** A noun in the singular and the plural. */
export const nouns: Record<ListedNoun, [string, string]> = {
  municipality: ['Kommune', 'Kommunen'],
  organization: ['Organisation', 'Organisationen'],
  commitment: ['Zusage', 'Zusagen'],
  person: ['Person', 'Personen'],
  membership: ['Mitgliedschaft', 'Mitgliedschaften'],
  body: ['Gremium', 'Gremien'],
  meeting: ['Sitzung', 'Sitzungen'],
  agenda_item: ['TOP', 'TOPs'],
  attendance: ['Teilnahme', 'Teilnahmen'],
  decision: ['Beschluss', 'Beschlüsse'],
  task: ['Aufgabe', 'Aufgaben'],
  project: ['Pilotprojekt', 'Pilotprojekte'],
  file: ['Dokument', 'Dokumente'],
  report: ['Bericht', 'Berichte'],
  topic: ['Thema', 'Themen'],
  grant: ['Zuwendungsbescheid', 'Zuwendungsbescheide'],
  release: ['Freigegebene Fassung', 'Freigegebene Fassungen'],
  agenda_template: ['Vorlage', 'Vorlagen'],
};

export const organizationKind: Record<OrganizationKind, string> = {
  municipality: 'Kommune',
  state: 'Land',
  chamber: 'Kammer',
  association: 'Verband',
  society: 'Verein',
  company: 'Unternehmen',
  housing: 'Wohnungswirtschaft',
  university: 'Hochschule',
  foundation: 'Stiftung',
  other: 'Sonstige',
};

export const commitmentKind: Record<CommitmentKind, string> = {
  expertise: 'Fachwissen',
  information: 'Informationen',
  resources: 'Ressourcen',
  joint_concepts: 'Gemeinsame Konzepte',
  new_partners: 'Neue Partner',
};

export const salutation: Record<Salutation, string> = {
  ms: 'Frau',
  mr: 'Herr',
  neutral: 'neutral',
};

export const role: Record<Role, string> = {
  chair: 'Leitung',
  deputy_chair: 'Stellvertretung',
  member: 'Mitglied',
  advisor: 'Beratung',
  minute_taker: 'Protokoll',
  guest: 'Gast',
};

export const bodyKind: Record<BodyKind, string> = {
  assembly: 'Bündnistreffen',
  steering_group: 'Steuerungskreis',
  working_group: 'Arbeitsgruppe',
  network_talk: 'Netzwerkgespräch',
  jury: 'Jury',
  other: 'Sonstiges',
};

export const counting: Record<Counting, string> = {
  continuous: 'fortlaufend',
  per_year: 'je Jahr',
};

export const quorumBasis: Record<QuorumBasis, string> = {
  organizations: 'Organisationen',
  persons: 'Personen',
};

export const meetingKind: Record<MeetingKind, string> = {
  session: 'Sitzung',
  event: 'Veranstaltung',
};

export const meetingState: Record<MeetingState, string> = {
  tentative: 'voraussichtlich',
  planned: 'geplant',
  invited: 'eingeladen',
  running: 'läuft',
  held: 'durchgeführt',
  minutes_circulating: 'Protokoll im Umlauf',
  minutes_released: 'Protokoll freigegeben',
  minutes_approved: 'Protokoll genehmigt',
  cancelled: 'abgesagt',
};

export const format: Record<Format, string> = {
  on_site: 'vor Ort',
  online: 'online',
  hybrid: 'vor Ort und online',
};

export const goal: Record<Goal, string> = {
  information: 'Information',
  discussion: 'Diskussion',
  decision: 'Beschluss',
};

export const outcome: Record<Outcome, string> = {
  done: 'erledigt',
  postponed: 'vertagt',
  dropped: 'abgesetzt',
};

export const attendanceStatus: Record<AttendanceStatus, string> = {
  open: 'noch offen',
  present: 'anwesend',
  online: 'online',
  represented: 'vertreten',
  excused: 'entschuldigt',
  absent: 'unentschuldigt',
};

/** What somebody answered to the invitation. */
export const reply: Record<Reply, string> = {
  accepted: 'zugesagt',
  declined: 'abgesagt',
  tentative: 'unter Vorbehalt',
};

export const weekdays: Record<Series['weekday'], string> = {
  Mon: 'Montag',
  Tue: 'Dienstag',
  Wed: 'Mittwoch',
  Thu: 'Donnerstag',
  Fri: 'Freitag',
  Sat: 'Samstag',
  Sun: 'Sonntag',
};

export const ordinals: Record<Ordinal, string> = {
  first: 'ersten',
  second: 'zweiten',
  third: 'dritten',
  fourth: 'vierten',
  last: 'letzten',
};

export const decisionKind: Record<DecisionKind, string> = {
  resolution: 'Beschluss',
  recommendation: 'Empfehlung',
  acknowledgement: 'Kenntnisnahme',
};

export const implementation: Record<Implementation, string> = {
  open: 'offen',
  in_progress: 'in Arbeit',
  done: 'umgesetzt',
  suspended: 'ruht',
  dropped: 'hinfällig',
};

export const taskState: Record<TaskState, string> = {
  open: 'offen',
  done: 'erledigt',
  dropped: 'hinfällig',
};

export const phase: Record<Phase, string> = {
  idea: 'Idee',
  concept: 'Konzept',
  preparation: 'Vorbereitung',
  implementation: 'Umsetzung',
  transfer: 'Übertragung',
};

export const fileRole: Record<FileRole, string> = {
  document: 'Dokument',
  picture: 'Bild',
  logo: 'Logo',
  slides: 'Folien',
  paper: 'Sitzungsunterlage',
  invitation: 'Einladung',
  minutes: 'Protokoll',
  report: 'Bericht',
};

/** The papers of a session, in the order in which they are needed. */
export const sessionPaper: Record<SessionPaper, string> = {
  invitation: 'Einladung',
  signature_list: 'Unterschriftenliste',
  contact_list: 'Unterschriftenliste mit Kontakten',
  hand_out: 'Teilnehmerliste',
  name_badges: 'Namensschilder',
  table_cards: 'Tischkarten',
  running_order: 'Regiebuch',
  minutes: 'Ergebnisprotokoll',
  certificates: 'Teilnahmebestätigungen',
  documentation: 'Dokumentation',
};

export const visibility: Record<Visibility, string> = {
  internal: 'intern',
  partners: 'Partner',
  public: 'öffentlich',
};

export const accessibility: Record<Accessibility, string> = {
  unknown: 'nicht geprüft',
  accessible: 'barrierefrei',
  not_accessible: 'nicht barrierefrei',
};

export const reportKind: Record<ReportKind, string> = {
  interim: 'Zwischenbericht',
  narrative: 'Sachbericht',
  annual: 'Jahresbericht',
  assembly: 'Bericht an das Bündnistreffen',
};

export const reportState: Record<ReportState, string> = {
  draft: 'Entwurf',
  released: 'freigegeben',
};

/** What a goal of a grant is measured by. */
export const measure: Record<Measure, string> = {
  by_hand: 'von Hand erfasst',
  sessions: 'Sitzungen der Gremien',
  events: 'Veranstaltungen',
  participations: 'Teilnahmen an Sitzungen',
  organizations: 'mitwirkende Organisationen',
  partners: 'Partner',
  partners_gained: 'neue Partner',
  decisions: 'Beschlüsse',
  projects_in_phase: 'Pilotprojekte in einer Phase',
  milestones: 'erreichte Meilensteine',
  commitments: 'eingelöste Zusagen',
};

export const land: Record<Land, string> = {
  'DE-BW': 'Baden-Württemberg',
  'DE-BY': 'Bayern',
  'DE-BE': 'Berlin',
  'DE-BB': 'Brandenburg',
  'DE-HB': 'Bremen',
  'DE-HH': 'Hamburg',
  'DE-HE': 'Hessen',
  'DE-MV': 'Mecklenburg-Vorpommern',
  'DE-NI': 'Niedersachsen',
  'DE-NW': 'Nordrhein-Westfalen',
  'DE-RP': 'Rheinland-Pfalz',
  'DE-SL': 'Saarland',
  'DE-SN': 'Sachsen',
  'DE-ST': 'Sachsen-Anhalt',
  'DE-SH': 'Schleswig-Holstein',
  'DE-TH': 'Thüringen',
};

/** The options of a choice, in the order they are listed in. */
export const options = <T extends string>(
  labels: Record<T, string>,
): { value: T; label: string }[] =>
  (Object.keys(labels) as T[]).map((value) => ({ value, label: labels[value] }));
