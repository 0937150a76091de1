// Written by `cargo xtask bindings` from the Rust types. Not to be changed by hand.
import { call, callForBytes } from './call';
import type { New } from './records';

/** What came of a change. */
export interface Written<T> {
  /** What was asked for. */
  value: T;
  /** The step it became, said in the past tense; null when nothing changed. */
  step: string | null;
  /** What is allowed, but worth a word. */
  notices: string[];
}

/** Whether everybody can read it. */
export type Accessibility = 'unknown' | 'accessible' | 'not_accessible';

/** A record to add. */
export interface Addition {
  noun: Noun;
  /** Its fields; those that are not known may be left out, and the key. */
  record: unknown;
}

/** Several records of one noun to add, as one step. */
export interface Additions {
  noun: Noun;
  /** As in [`Addition`]. */
  records: unknown[];
}

/** A postal address. */
export interface Address {
  /** Town. */
  locality: string | null;
  /** Postal code, five digits in Germany. */
  postal_code: string | null;
  /** Street and number. */
  street: string | null;
}

/** Addresses or names that answered alike. */
export interface AddressList {
  /** One a line, or parted by commas or semicolons. */
  list: string;
  meeting: string;
  reply: Reply;
}

/** Whom or what a paper is about. */
export type Addressee = {
  id: string;
  noun: 'agenda_item';
} | {
  id: string;
  noun: 'person';
} | {
  id: string;
  noun: 'organization';
};

/** Where a session shall go. */
export interface Advance {
  meeting: string;
  to: MeetingState;
}

/** Which agenda shall be copied, and to where. */
export interface AgendaCopy {
  from: string;
  to: string;
}

/** An item of a session's agenda (OParl `AgendaItem`). */
export interface AgendaItem {
  /** Actual beginning: when it was called. */
  began: string | null;
  /** Planned beginning, where it does not follow from the items before. */
  begins: string | null;
  /** Planned length in minutes. */
  duration: number | null;
  /** Actual end. */
  ended: string | null;
  /** Planned end, where it does not follow from the length. */
  ends: string | null;
  /** What it is for. */
  goal: Goal | null;
  /** Key. */
  id: string;
  /** Item or break. */
  kind: AgendaItemKind;
  /** The session. */
  meeting: string;
  /** The minutes of this item, as CommonMark. */
  minutes: string | null;
  /** How it ended. */
  outcome: Outcome | null;
  /** The item this one belongs under: TOP 1.1 under TOP 1. */
  parent: string | null;
  /** Place among its siblings, from 1. */
  position: number;
  /** What the office prepares, as CommonMark; not printed in the minutes. */
  preparation: string | null;
  /** Who speaks. */
  speakers: Speaker[];
  /** What it is called. */
  title: string;
}

/** Whether an item is counted. */
export type AgendaItemKind = 'item' | 'break';

/** An item of the agenda. */
export interface AgendaLine {
  /** How deep it stands: 0, 1 … */
  depth: number;
  /** When it is called, as far as that can be reckoned. */
  from: string | null;
  /** The record itself. */
  item: AgendaItem;
  /** How many papers it has. */
  papers: number;
  /** Who speaks, as it is printed under the title. */
  speakers: SpeakerLine[];
  /** „4.2“; none for a break. */
  top: string | null;
  /** When it ends, as far as that can be reckoned. */
  until: string | null;
}

/** An agenda to begin others with (Vorlage), of one body or for all. */
export interface AgendaTemplate {
  /** The body it is for; empty where it is for all. */
  body: string | null;
  /** Key. */
  id: string;
  /** Its items in the order they are called. */
  items: TemplateItem[];
  /** What it is called: „Übliche Sitzung“. */
  name: string;
}

/** The alliance: there is exactly one in a file (OParl `Body`). */
export interface Alliance {
  /** The one accent colour of its papers. */
  accent: Color | null;
  /** Its aims, one each. */
  aims: string[];
  /** Day of the founding. */
  founded_on: string | null;
  /** Who funds the office, in the words the funder asks for. */
  funding_note: string | null;
  /** Key. */
  id: string;
  /** The Land it works in: decides the public holidays. */
  land: Land | null;
  /** The logo for letterhead and cover. */
  logo: string | null;
  /** What the alliance is and wants, in a few sentences. */
  mission: string | null;
  /** Full name. */
  name: string;
  /** The office (Geschäftsstelle). */
  office: Office;
  /** Name for everyday use. */
  short_name: string | null;
  /** Sentences that are written often, at hand by an abbreviation. */
  text_modules: TextModule[];
}

/** The backups of an alliance on this computer. */
export interface AllianceBackups {
  /** The newest first. */
  backups: BackupLine[];
  /** The alliance's name, as the newest backup has it. */
  name: string;
}

/** That a body approved the minutes of a session. */
export interface Approval {
  in_meeting: string | null;
  meeting: string;
  on: string;
}

/** A file on its way in. */
export interface Attachment {
  file: New<File>;
  path: string;
}

/**
 * One person's part in a session. Not a member's alone: a guest without a record has a
 * name only.
 */
export interface Attendance {
  /** Came later. */
  arrived: string | null;
  /** Function in this session, as printed: „Leitung“, „Gast zu TOP 3“. */
  function: string | null;
  /** A name, for a guest without a record. */
  guest: string | null;
  /** Key. */
  id: string;
  /** Left earlier. */
  left: string | null;
  /** Whether the organisation may be named in what is published about the session. */
  may_be_named: boolean;
  /** The session. */
  meeting: string;
  /** The organisation the person speaks for. */
  organization: string | null;
  /** A person of the register. */
  person: string | null;
  /** The day of the answer. */
  replied_on: string | null;
  /** What the person answered to the invitation. */
  reply: Reply | null;
  /** By whom, when represented. */
  represented_by: string | null;
  /** By whom, for a deputy without a record. */
  represented_by_name: string | null;
  /** How. */
  status: AttendanceStatus;
  /** Whether the seat has a vote. */
  voting: boolean;
}

/** Somebody on the list of a session. */
export interface AttendanceLine {
  /** What was noted down; nothing yet for a member that nobody asked about. */
  attendance: Attendance | null;
  /** Who may stand in. */
  deputies: PersonRef[];
  /** Name, also of a guest. */
  name: string;
  /** For whom. */
  organization: NamedOrganization | null;
  /** Who; none for a guest without a record. */
  person: PersonRef | null;
  /** Who stands in, when the member is represented. */
  represented_by: string | null;
  /** The member's role in the body. */
  role: Role | null;
  /** Whether somebody sits on the seat: now, while the session runs. */
  there: boolean;
  /** Whether the seat has a vote. */
  voting: boolean;
}

/** How a person took part. */
export type AttendanceStatus = 'open' | 'present' | 'online' | 'represented' | 'excused' | 'absent';

/** What a backup contains. */
export interface BackupContents {
  /** „38 Organisationen“, „66 Sitzungen“ … */
  counts: string[];
  /** Its last step, said in the past tense. */
  last_step: string | null;
  /** The alliance's name. */
  name: string;
}

/** A backup in a list. */
export interface BackupLine {
  /** Its size in bytes, without attachments. */
  bytes: number;
  /** The day it was made. */
  day: string;
  /** Its file. */
  file: string;
}

/** How large badges are, in millimetres. */
export type BadgeFormat = '80x50' | '90x60' | '85x54';

/** A record that a document belongs to. */
export interface Belonging {
  /** Its key. */
  id: string;
  /** What it is called. */
  name: string;
  /** Its noun. */
  noun: Noun;
}

/** A body that meets in sessions (OParl `Organization`). */
export interface Body {
  /** Its aims, one each. */
  aims: string[];
  /** How its sessions are counted. */
  counting: Counting;
  /** First day. */
  from: string | null;
  /** Name in full, as documents print it: „Arbeitsgruppe Klima“. */
  full_name: string | null;
  /** Key. */
  id: string;
  /** What kind it is. */
  kind: BodyKind;
  /** Two to four capital letters, set by the office; part of every number: „KL“. */
  letters: string;
  /** What it is for, in a few sentences. */
  mission: string | null;
  /** Name for everyday use: „AG Klima“. */
  name: string;
  /** Days between invitation and session. */
  notice_days: number | null;
  /** From how many on it can decide; empty when the rule is not known. */
  quorum: Quorum | null;
  /** Last day. */
  until: string | null;
}

/** Taking part in the sessions of a body. */
export interface BodyAttendance {
  /** The organisations, by name, each with a share for each of the years. */
  organizations: OrganizationShare[];
  /** The years, the latest first. */
  years: YearShare[];
}

/** What kind of body it is. */
export type BodyKind = 'assembly' | 'steering_group' | 'working_group' | 'network_talk' | 'jury' | 'other';

/** Everything about one body. */
export interface BodyPage {
  /** How many lie ahead. */
  ahead: number;
  /** Who took part in its sessions, year by year. */
  attendance: BodyAttendance;
  /** The record itself. */
  body: Body;
  /** Who leads today. */
  chair: PersonRef | null;
  /** Its decisions, the latest first. */
  decisions: DecisionBrief[];
  /** How many were held. */
  held: number;
  /** As it is mentioned. */
  mention: BodyRef;
  /** The pilot projects it looks after. */
  projects: BodyProject[];
  /** Its sessions, by date; those without a date last. */
  sessions: SessionDot[];
  /** Its open tasks, the most urgent first. */
  tasks: TaskBrief[];
  /**
   * What it is to deal with some day or every time: standing topics first, then by the day
   * they wait for.
   */
  topics: TopicLine[];
}

/** A pilot project that a body looks after. */
export interface BodyProject {
  /** The phase it is in. */
  phase: Phase | null;
  /** The project. */
  project: ProjectRef;
  /** Where it takes place. */
  towns: string[];
}

/** A body that is mentioned, by its letters. */
export interface BodyRef {
  /**
   * Which of the colours for bodies is its own, from 0: the alliance's meeting is neutral,
   * the steering group blue, every other takes the next.
   */
  hue: number;
  /** Key. */
  id: string;
  /** Its letters: „KL“. */
  letters: string;
  /** What it is called every day. */
  name: string;
}

/** A body as a line of the register. */
export interface BodyRow {
  /** Whether it exists today. */
  active: boolean;
  /** As it is mentioned. */
  body: BodyRef;
  /** Who leads today. */
  chair: PersonRef | null;
  /** First day. */
  from: string | null;
  /** Sessions held. */
  held: number;
  /** Key. */
  id: string;
  /** What kind it is. */
  kind: BodyKind;
  /** Seats taken today; deputies hold none of their own. */
  members: number;
  /** The next session. */
  next: MeetingRef | null;
  /** Last day. */
  until: string | null;
}

/** A body and its rules. */
export interface BodyRules {
  /** How it is mentioned. */
  body: BodyRef;
  /** The record itself. */
  record: Body;
}

/** The members of a body on a day. */
export interface BodySeats {
  /** The day. */
  on: string;
  /** How many organisations are represented. */
  organizations: number;
  /** The seats: chair, deputy chair, then by name. */
  seats: SeatLine[];
}

/** An amount that was spent or came in on a day. */
export interface Booking {
  /** How much; negative when it went back. */
  amount: Cents;
  /** What for. */
  note: string | null;
  /** When. */
  on: string;
}

/** What shall be otherwise in several records of one noun, as one step. */
export interface BulkRevision {
  ids: string[];
  noun: Noun;
  /** The fields that change: a JSON merge patch (RFC 7396). */
  patch: unknown;
}

/** That a session will not take place. */
export interface Cancellation {
  because: string | null;
  meeting: string;
}

/** Something that comes along. */
export interface CarriedLine {
  /** Why it comes along, said. */
  because: string;
  /** The item by which it is on the agenda already. */
  on_agenda: string | null;
  /** Whether it should come along: nothing keeps it. */
  proposed: boolean;
  /** What it is called. */
  title: string;
  /** The day until which it waits (Wiedervorlage). */
  waits_until: string | null;
  /** What it is. */
  what: What;
}

/** What comes along, and the agendas and templates that could be copied. */
export interface CarriedPage {
  /** Earlier sessions of the body that have an agenda, the latest first. */
  agendas: EarlierAgenda[];
  /** Everything that comes along, what is there already and what waits among it. */
  lines: CarriedLine[];
  /** Templates for the body and those for all. */
  templates: TemplateLine[];
}

/** An amount of money in euro cents. */
export type Cents = number;

/** What the window is told after every change. */
export interface Changed {
  /** Which records changed; all may have, when the list is empty. */
  records: ChangedRecord[];
  /** How the history stands now. */
  steps: Steps;
}

/** A record that changed. */
export interface ChangedRecord {
  id: string;
  noun: Noun;
  removed: boolean;
}

/** A chapter of a report: one that the program fills from the records, or the office's own. */
export interface Chapter {
  /** The office's words after it, likewise. */
  after: string;
  /** Which chapter: `summary`, `partners`, `outlook` …; any other key is the office's own. */
  chapter: string;
  /** Notes for colleagues. */
  comments: Comment[];
  /** Whether the office holds it for finished. */
  finished: boolean;
  /** Whether it is left out. */
  off: boolean;
  /** The figures as they were at the last look. */
  seen: Seen[];
  /**
   * The office's words before what the records say, as CommonMark. A link to `figure:` and
   * a figure's key, `[21](figure:sessions/held)`, stands for what the figure says.
   */
  text: string;
  /** Another title than the usual one. */
  title: string | null;
}

/** A need, and how it stands with it. */
export interface Check {
  /** What is needed. */
  need: Need;
  /** How it stands. */
  standing: Standing;
}

/** The days of a series that were chosen. */
export interface ChosenDays {
  days: string[];
  plan: SeriesPlan;
}

/** A colour, written `#RRGGBB`. */
export type Color = string;

/** What somebody notes beside a chapter. Never printed. */
export interface Comment {
  /** Who wrote it. */
  author: string | null;
  /** What it is. */
  kind: CommentKind;
  /** When. */
  on: string;
  /** Whether it is settled. */
  settled: boolean;
  /** What it says. */
  text: string;
}

/** What a comment is to the report. */
export type CommentKind = 'remark' | 'open_point';

/** A partner's promise from the alliance's agreement. */
export interface Commitment {
  /** By when. */
  due_on: string | null;
  /** When it was kept. */
  fulfilled_on: string | null;
  /** Key. */
  id: string;
  /** What kind of help it is. */
  kind: CommitmentKind;
  /** Who promised; empty when all partners did together. */
  organization: string | null;
  /** What was promised. */
  title: string;
}

/** What a partner brings in, by the alliance's agreement. */
export type CommitmentKind = 'expertise' | 'information' | 'resources' | 'joint_concepts' | 'new_partners';

/** A promise that is due. */
export interface CommitmentLine {
  /** By when. */
  due_on: string | null;
  /** Key. */
  id: string;
  /** Who promised it. */
  organization: NamedOrganization | null;
  /** Whether that is past. */
  overdue: boolean;
  /** What was promised. */
  title: string;
}

/** An organisation that works in a project. */
export interface Contributor {
  /** Who. */
  organization: string;
  /** What it does there. */
  role: string | null;
}

/** A line of a project's costs. */
export interface CostLine {
  /** Spent so far, where it is known. */
  actual: Cents | null;
  /** Planned. */
  planned: Cents;
  /** What for. */
  title: string;
}

/** How a body counts its sessions. */
export type Counting = 'continuous' | 'per_year';

/** The three criteria of a pilot project. */
export interface Criteria {
  /** Modellcharakter */
  model_character: Criterion;
  /** Nachhaltigkeit */
  sustainability: Criterion;
  /** Übertragbarkeit */
  transferability: Criterion;
}

/** How a project meets one criterion. */
export interface Criterion {
  /** Whether the body judges it met; empty while nobody has judged. */
  met: boolean | null;
  /** In what way. */
  text: string | null;
}

/** A day in the band. */
export interface DayLine {
  /** The day. */
  date: string;
  /** The holiday it is, in the alliance's Land. */
  holiday: string | null;
  /** Its sessions and events. */
  meetings: MeetingRef[];
}

/** A day on which offices are closed. */
export interface DayOff {
  /** The day. */
  day: string;
  /** What it is called. */
  name: string;
}

/** A report that answers a deadline. */
export interface DeadlineAnswer {
  /** The day it was released; none while it is being written. */
  released_on: string | null;
  /** The report. */
  report: NamedReport;
}

/** A decision of a session: number, exact wording, vote. */
export interface Decision {
  /** The item it was taken under. */
  agenda_item: string | null;
  /** By when it is to be carried out. */
  due_on: string | null;
  /** Who was biased (befangen) and neither voted nor counts as present in the vote. */
  excluded: string[];
  /** Key. */
  id: string;
  /** How far it has been carried out. */
  implementation: Implementation;
  /** What was done about it. */
  implementation_note: string | null;
  /** What kind it is. */
  kind: DecisionKind;
  /** The session. */
  meeting: string;
  /** Number within the session, from 1: the 2 of „KL 16/2“. */
  number: number;
  /** A remark for the minutes. */
  remark: string | null;
  /** How it was taken. */
  vote: Vote | null;
  /** What has one vote each; empty where nobody counted. */
  votes_of: QuorumBasis | null;
  /** The exact wording. */
  wording: string;
}

/** A decision under its session or body. */
export interface DecisionBrief {
  /** The item it was taken under. */
  agenda_item: string | null;
  /** By when it is to be carried out. */
  due_on: string | null;
  /** Key. */
  id: string;
  /** How far it has been carried out. */
  implementation: Implementation;
  /** What kind it is. */
  kind: DecisionKind;
  /** The session. */
  meeting: string;
  /** „15/2“: the session's number and its own. */
  number: string;
  /** Whether it is still to be carried out and its day has passed. */
  overdue: boolean;
  /** Whether a task that carries it out is overdue. */
  task_overdue: boolean;
  /** How it was taken. */
  vote: Vote | null;
  /** The exact wording. */
  wording: string;
}

/** What kind of decision it is. */
export type DecisionKind = 'resolution' | 'recommendation' | 'acknowledgement';

/** Everything about one decision. */
export interface DecisionPage {
  /** The item it was taken under. */
  agenda_item: TopRef | null;
  /** The record itself. */
  decision: Decision;
  /** The session it was taken in. */
  meeting: MeetingRef | null;
  /** Its number: „KL 16/2“. */
  number: string | null;
  /** The minutes are released: what was decided stands as it is. */
  sealed: boolean;
  /** The tasks that carry it out. */
  tasks: TaskRow[];
  /** Who may have been biased: those who took part, and who was excluded. */
  voters: PersonRef[];
  /** What has one vote each in its body, where nothing else is said. */
  votes_of: QuorumBasis;
}

/** A decision that is mentioned. */
export interface DecisionRef {
  /** Key. */
  id: string;
  /** Its number: „KL 16/2“. */
  number: string | null;
  /** Its wording. */
  wording: string;
}

/** A decision as a line of the register. */
export interface DecisionRow {
  /** The body that took it. */
  body: BodyRef | null;
  /** The day of the session. */
  date: string | null;
  /** By when it is to be carried out. */
  due_on: string | null;
  /** Key. */
  id: string;
  /** How far it has been carried out. */
  implementation: Implementation;
  /** What kind it is. */
  kind: DecisionKind;
  /** Whether a task that carries it out is overdue. */
  late_task: boolean;
  /** Its number: „KL 16/2“. */
  number: string | null;
  /** How it was taken. */
  vote: Vote | null;
  /** The exact wording. */
  wording: string;
}

/** Somebody who stands in for a member. */
export interface DeputyLine {
  /** Key of the membership. */
  id: string;
  /** Who. */
  person: PersonRef;
}

/** What can be told of a file before it is taken in. */
export interface Description {
  /** The day it was changed last. */
  changed_on: string | null;
  file_name: string;
  media_type: string | null;
  /** Whether it is a picture, which wants an alternative text and a credit. */
  picture: boolean;
  /** In bytes. */
  size: number;
  /** A title made from its name. */
  title: string;
}

/** A field of which two records say something different. Records are named by their titles. */
export interface Difference {
  /** What the one that stays says afterwards. */
  after: unknown;
  /** Its name. */
  field: string;
  /** What the one that goes says. */
  goes: unknown;
  /** What the one that stays says. */
  stays: unknown;
}

/** Words being typed. */
export interface Draft {
  /** The field, by a name of the window's choice. */
  key: string;
  text: string;
}

/** An agenda that could be copied. */
export interface EarlierAgenda {
  /** How many items it has, breaks left out. */
  items: number;
  /** Its session. */
  meeting: MeetingRef;
}

/** The last day of a seat or post. */
export interface Ending {
  membership: string;
  until: string;
}

/** That a project entered a phase. */
export interface Entering {
  on: string;
  phase: Phase;
  project: string;
}

/** A figure of a report: what it says, by which rule, and of which records. */
export interface Fact {
  /** The chapter it belongs to. */
  chapter: string;
  /** What the records say. */
  counted: number;
  /** Its key, the same in every report: `partners/after`, `bodies/KL/sessions`. */
  figure: string;
  /** What it is called. */
  label: string;
  /** What the office says instead, with its reason. */
  overridden: Overriding | null;
  /** By which rule it is counted. */
  rule: string;
  /** The records behind it. */
  sources: Source[];
  /** In what it is counted. */
  unit: Unit;
}

/** Why something could not be done. Nothing half-done stays behind. */
export interface Failure {
  /** Fields that cannot stay as they are. */
  fields: FieldFault[];
  /** What the window may have to act on. */
  kind: FailureKind;
  /** The sentence for the person: what happened, that nothing was lost, what to do. */
  message: string;
  /** The number under which a defect stands in the log. */
  reference: string | null;
}

/** The kinds of failure that the window treats each in its own way. */
export type FailureKind = 'faulty' | 'not_found' | 'in_use' | 'damaged' | 'other_desk' | 'read_only' | 'disk_full' | 'gone' | 'nowhere' | 'defect' | 'other';

/** A field that cannot stay as it is. */
export interface FieldFault {
  /** Path inside the record: `partnership/until`. */
  field: string;
  /** The sentence that stands at the field. */
  message: string;
}

/** A field before and after. */
export interface FieldLine {
  after: unknown;
  after_text: string | null;
  /** As it is stored: what restoring writes again. */
  before: unknown;
  /** As a person reads it, where it names a record. */
  before_text: string | null;
  field: string;
}

/**
 * What the office says about a figure: why another value holds than the one counted, or why
 * a goal or a line of the plan was not met.
 */
export interface FigureNote {
  /** The figure's key. */
  figure: string;
  /** Why. */
  reason: string;
  /** The value that holds instead of the one counted. */
  value: number | null;
}

/**
 * A document or picture (OParl `File`). Its bytes lie in the attachments under their
 * SHA-256; a file without one is known to the alliance but not kept here.
 */
export interface File {
  /** Whether everybody can read it. */
  accessibility: Accessibility;
  /** The item of an agenda it is a paper for. */
  agenda_item: string | null;
  /** What a picture shows, for those who do not see it. */
  alt_text: string | null;
  /** State of the contents (Stand). */
  as_of: PartialDate | null;
  /** The body it belongs to. */
  body: string | null;
  /** The line under a picture. */
  caption: string | null;
  /** Whom to name (Bildnachweis). */
  credit: string | null;
  /** Name of the file, with its ending. */
  file_name: string | null;
  /** Key. */
  id: string;
  /** Licence it may be used under. */
  licence: string | null;
  /** Media type (RFC 6838), as `application/pdf`. */
  media_type: string | null;
  /** The session it belongs to. */
  meeting: string | null;
  /** The organisation it belongs to. */
  organization: string | null;
  /** The project it belongs to. */
  project: string | null;
  /** Day it came in. */
  received_on: string | null;
  /** What it is to the alliance. */
  role: FileRole;
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  sha256: string | null;
  /** Size in bytes. */
  size: number | null;
  /** Where it comes from. */
  source: string | null;
  /** What it is called. */
  title: string;
  /** Who may see it. */
  visibility: Visibility;
}

/** Everything about one document. */
export interface FilePage {
  /** The item of an agenda it is a paper for: „4.1“ and what it is called. */
  agenda_item: TopRef | null;
  /** The records it belongs to, the narrowest first. */
  belongings: Belonging[];
  /** The record itself. */
  file: File;
}

/** What a file is to the alliance. */
export type FileRole = 'document' | 'picture' | 'logo' | 'slides' | 'paper' | 'invitation' | 'minutes' | 'report';

/** A document as a line of the register. */
export interface FileRow {
  /** Whether everybody can read it. */
  accessibility: Accessibility;
  /** What a picture shows. */
  alt_text: string | null;
  /** State of the contents. */
  as_of: PartialDate | null;
  /** What it belongs to. */
  belongs_to: Belonging | null;
  /** Whom to name. */
  credit: string | null;
  /** Key. */
  id: string;
  /** Media type (RFC 6838). */
  media_type: string | null;
  /** Day it came in. */
  received_on: string | null;
  /** What it is to the alliance. */
  role: FileRole;
  /** SHA-256 of its bytes; none where they are not kept here. */
  sha256: string | null;
  /** Size in bytes. */
  size: number | null;
  /** What it is called. */
  title: string;
  /** Who may see it. */
  visibility: Visibility;
}

/** Calendar files with answers to the invitation to a session. */
export interface Files {
  files: string[];
  meeting: string;
}

/** How people take part. */
export type Format = 'on_site' | 'online' | 'hybrid';

/** A new alliance. */
export interface Found {
  folder: string;
  name: string;
  person: string;
}

/** A line of a project's funding. */
export interface FundingLine {
  /** How much. */
  amount: Cents;
  /** Where the money comes from. */
  source: string;
}

/** What an item is on the agenda for. */
export type Goal = 'information' | 'discussion' | 'decision';

/** A grant (Zuwendungsbescheid). */
export interface Grant {
  /** How much. */
  amount: Cents | null;
  /** Who gives it (Bewilligungsbehörde). */
  authority: string;
  /** The rules it stands under: „§ 44 LHO, ANBest-P“. */
  clause: string | null;
  /** What it pays for: the costs of the financing plan. */
  costs: PlanLine[];
  /** The reports it asks for. */
  deadlines: ReportingDeadline[];
  /** First day of its period (Bewilligungszeitraum). */
  from: string;
  /** Who pays: the funding of the financing plan. */
  funding: PlanLine[];
  /** What is to be reached. */
  goals: GrantGoal[];
  /** Day of the notice. */
  granted_on: string | null;
  /** Key. */
  id: string;
  /** What for (Zuwendungszweck). */
  purpose: string | null;
  /** The authority's reference (Aktenzeichen). */
  reference: string | null;
  /** Last day of its period, included. */
  until: string;
}

/** A goal of a grant. */
export interface GrantGoal {
  /** By when; without a day, by the end of the grant's period. */
  due_on: string | null;
  /** How it is measured. */
  measure: Measure;
  /** Its number, by which reports know it. */
  number: number;
  /** For [`Measure::ProjectsInPhase`]: the phase that counts, and all after it. */
  phase: Phase | null;
  /** How much of it. */
  planned: number;
  /** For [`Measure::ByHand`]: what was noted. */
  readings: Reading[];
  /** What is to be reached. */
  title: string;
  /** What is counted: „Sitzungen“, „Beratungen“. */
  unit: string | null;
}

/** Everything about one grant, as of a day. */
export interface GrantPage {
  /** The report that answers each deadline, in the order of the record's deadlines. */
  answers: (DeadlineAnswer | null)[];
  /** What it pays for. */
  costs: PlanSums;
  /** Who pays. */
  funding: PlanSums;
  /** The record itself. */
  grant: Grant;
  /** How far each goal has been reached, in the order of the record's goals. */
  reached: number[];
  /** The reports that account for it, the newest period first. */
  reports: NamedReport[];
}

/** A grant as a line of the register. */
export interface GrantRow {
  /** How much. */
  amount: Cents | null;
  /** Who gives it. */
  authority: string;
  /** First day of its period. */
  from: string;
  /** Key. */
  id: string;
  /** The first report it asks for that is not released yet. */
  next: ReportingDeadline | null;
  /** The authority's reference. */
  reference: string | null;
  /** Last day of its period, included. */
  until: string;
}

/** A record that was found. */
export interface Hit {
  day: string | null;
  /** One line more. */
  detail: string;
  id: string;
  noun: Noun;
  title: string;
}

/** How far a decision has been carried out. */
export type Implementation = 'open' | 'in_progress' | 'done' | 'suspended' | 'dropped';

/** To whom an invitation goes. */
export interface Invited {
  meeting: string;
  /** One person; everybody without. */
  person: string | null;
}

/** That an organisation became a partner. */
export interface Joining {
  organization: string;
  since: string | null;
}

/** Under which name an agenda shall be kept, and for which body; for all, without one. */
export interface KeptAgenda {
  body: string | null;
  meeting: string;
  name: string;
}

/** Which record. */
export interface Key {
  id: string;
  noun: Noun;
}

/** Several records of one noun. */
export interface Keys {
  ids: string[];
  noun: Noun;
}

/** A Land of the Federal Republic, by its ISO 3166-2 code. */
export type Land = 'DE-BW' | 'DE-BY' | 'DE-BE' | 'DE-BB' | 'DE-HB' | 'DE-HH' | 'DE-HE' | 'DE-MV' | 'DE-NI' | 'DE-NW' | 'DE-RP' | 'DE-SL' | 'DE-SN' | 'DE-ST' | 'DE-SH' | 'DE-TH';

/** That a partner left. */
export interface Leaving {
  organization: string;
  reason: string | null;
  until: string;
}

/** How it is measured how far a goal has been reached. */
export type Measure = 'by_hand' | 'sessions' | 'events' | 'participations' | 'organizations' | 'partners' | 'partners_gained' | 'decisions' | 'projects_in_phase' | 'milestones' | 'commitments';

/**
 * A session or event (OParl `Meeting`). Times are those of the clock on the wall in
 * Germany; an end that is not after the beginning lies on the next day.
 */
export interface Meeting {
  /** Actual beginning. */
  began: string | null;
  /** Planned beginning. */
  begins: string | null;
  /** The body that meets; empty for an event of the office. */
  body: string | null;
  /** Why it was cancelled. */
  cancelled_because: string | null;
  /** Who leads. */
  chair: string | null;
  /** The day. */
  date: string | null;
  /** More about it, as CommonMark. */
  description: string | null;
  /** Link or number to dial. */
  dial_in: string | null;
  /** Actual end. */
  ended: string | null;
  /** Planned end. */
  ends: string | null;
  /** How people take part. */
  format: Format;
  /** Key. */
  id: string;
  /** Session or event. */
  kind: MeetingKind;
  /** Who takes the minutes. */
  minute_taker: string | null;
  /** The minutes' way to approval. */
  minutes: Minutes;
  /** Who moderates, for events with guests. */
  moderators: Speaker[];
  /** A name of its own: „Jahresauftakt“. */
  name: string | null;
  /** The session's number in its body. */
  number: number | null;
  /** House and room, as printed. */
  place: string | null;
  /** Street, postal code and town, as printed. */
  place_address: string | null;
  /** The day by which those invited answer. */
  reply_by: string | null;
  /** What came of it, as CommonMark. */
  result: string | null;
  /** How far it has come. */
  state: MeetingState;
  /** What it is about: one line for lists and reports. */
  topic: string | null;
}

/** Whether it is a session of a body or an event for others. */
export type MeetingKind = 'session' | 'event';

/** Everything about one session or event. */
export interface MeetingPage {
  /** The items of the agenda in the order they are called. */
  agenda: AgendaLine[];
  /** When the last item ends, as far as that can be reckoned. */
  agenda_ends: string | null;
  /** Who is on the list: members of the day, and whoever else was noted down. */
  attendance: AttendanceLine[];
  /** Who leads the body on that day. */
  body_chair: PersonRef | null;
  /** Who leads, where that is noted down for this session. */
  chair: PersonRef | null;
  /** What it needs for that. */
  checks: Check[];
  /** Its decisions, by number. */
  decisions: DecisionBrief[];
  /** Its documents, and those of its items. */
  files: File[];
  /** Sessions of the body after this one, in which its minutes may be approved. */
  later: MeetingRef[];
  /** The record itself. */
  meeting: Meeting;
  /** As it is mentioned. */
  mention: MeetingRef;
  /** Who takes the minutes. */
  minute_taker: PersonRef | null;
  /** Who moderates. */
  moderators: SpeakerLine[];
  /** Whether it can decide; nothing while nobody with a vote is noted down. */
  quorum: QuorumLine | null;
  /** The released versions of its minutes, the newest first. */
  releases: Release[];
  /** What it is being prepared for. */
  stage: Stage;
  /** The tasks it gave, by number. */
  tasks: TaskBrief[];
  /** Who may be biased in a vote. */
  voters: PersonRef[];
}

/** A session that is mentioned. */
export interface MeetingRef {
  /** Its body. */
  body: BodyRef | null;
  /** The number alone: „16“. */
  count: number | null;
  /** The day. */
  date: string | null;
  /** Key. */
  id: string;
  /** Its own name, where it has one. */
  name: string | null;
  /** Its number: „KL 16“, „BT 3 (2026)“. */
  number: string | null;
}

/** A session or event as a line of the register. */
export interface MeetingRow {
  /** What speaks against its day, each in a sentence; nothing of one that is past. */
  against: string[];
  /** Planned beginning. */
  begins: string | null;
  /** Planned end. */
  ends: string | null;
  /** Key. */
  id: string;
  /** Session or event. */
  kind: MeetingKind;
  /** As it is mentioned. */
  meeting: MeetingRef;
  /** What is missing, the most pressing first. */
  missing: Check[];
  /** House and room. */
  place: string | null;
  /** What it is being prepared for. */
  stage: Stage;
  /** How far it has come. */
  state: MeetingState;
  /** What it is about. */
  topic: string | null;
}

/** How far a session has come. */
export type MeetingState = 'tentative' | 'planned' | 'invited' | 'running' | 'held' | 'minutes_circulating' | 'minutes_released' | 'minutes_approved' | 'cancelled';

/**
 * A person's seat in a body, or post in an organisation when no body is named (OParl
 * `Membership`).
 */
export interface Membership {
  /** The body; empty for a post in the organisation alone. */
  body: string | null;
  /** The member this person stands in for. */
  deputy_for: string | null;
  /** First day. */
  from: string | null;
  /** The post in the organisation, as printed: „Amtsleiter Stadtplanung“. */
  function: string | null;
  /** Key. */
  id: string;
  /** The organisation the person acts for. */
  on_behalf_of: string | null;
  /** Who. */
  person: string;
  /** What the person does in the body. */
  role: Role;
  /** Last day. */
  until: string | null;
  /** Whether the person votes. */
  voting: boolean;
}

/** What merging does. */
export interface Merging {
  /** In what the two differ. */
  differences: Difference[];
  /** What comes to the one that stays, counted and said: „3 Mitgliedschaften“. */
  moved: string[];
  /** What stands twice then and becomes one, in the same way. */
  united: string[];
}

/** A step on the way that others wait for. */
export interface Milestone {
  /** By when. */
  due_on: string | null;
  /** Why it is late, or what else is to be said. */
  note: string | null;
  /** When it was reached. */
  reached_on: string | null;
  /** What is reached. */
  title: string;
}

/** The dates of a session's minutes. */
export interface Minutes {
  /** The session that approved them. */
  approved_in: string | null;
  /** Day of approval by the body. */
  approved_on: string | null;
  /** To whom they go, beyond those present. */
  distribution: string[];
  /** Day of issue (Ausfertigung): when they went into circulation, or out. */
  issued_on: string | null;
  /** Day of release by the chair. */
  released_on: string | null;
}

/** Minutes on their way. */
export interface MinutesLine {
  /** What is missing before the release. */
  checks: Check[];
  /** When they went into circulation, or out. */
  issued_on: string | null;
  /** The session. */
  meeting: MeetingRef;
  /** The next session of the body, in which they can be approved. */
  next: MeetingRef | null;
  /** How far it has come. */
  state: MeetingState;
}

/** Sums over the money of a project. What is not known of every line has no sum. */
export interface Money {
  /** All costs so far, when they are known of every line. */
  actual: Cents | null;
  /** All funding. */
  funded: Cents | null;
  /** All costs as planned. */
  planned: Cents | null;
  /** Planned costs that no funding covers yet; negative when there is more than needed. */
  uncovered: Cents | null;
}

/** A decision while it is being voted on. */
export interface Motion {
  /** „Beschluss 16/2“ */
  title: string;
  /** Its exact wording. */
  wording: string;
}

/** Where an item of the agenda shall go. */
export interface Move {
  item: string;
  parent: string | null;
  /** From 1 among its siblings; 0 is the end. */
  position: number;
}

/** A town or municipality. */
export interface Municipality {
  /** Official municipality key (Amtlicher Gemeindeschlüssel), eight digits. */
  ags: string | null;
  /** Key. */
  id: string;
  /** The Land it lies in. */
  land: Land | null;
  /** Degrees north, WGS 84. */
  latitude: number | null;
  /** Degrees east, WGS 84. */
  longitude: number | null;
  /** Name. */
  name: string;
  /** Inhabitants. */
  population: number | null;
  /** The year the inhabitants were counted. */
  population_year: number | null;
}

/** A record that is mentioned: its key, and what it is called. */
export interface NamedFile {
  /** Key. */
  id: string;
  /** What it is called. */
  name: string;
}

/** A record that is mentioned: its key, and what it is called. */
export interface NamedGrant {
  /** Key. */
  id: string;
  /** What it is called. */
  name: string;
}

/** A record that is mentioned: its key, and what it is called. */
export interface NamedMunicipality {
  /** Key. */
  id: string;
  /** What it is called. */
  name: string;
}

/** A record that is mentioned: its key, and what it is called. */
export interface NamedOrganization {
  /** Key. */
  id: string;
  /** What it is called. */
  name: string;
}

/** A record that is mentioned: its key, and what it is called. */
export interface NamedReport {
  /** Key. */
  id: string;
  /** What it is called. */
  name: string;
}

/** Something that a session needs. */
export type Need = {
  of: 'date';
} | {
  of: 'place';
} | {
  of: 'times';
} | {
  of: 'agenda';
} | {
  /** The last day. */
  by: string;
  /** The body's period in days. */
  days: number;
  of: 'notice';
} | {
  of: 'reply_by';
} | {
  /** The day. */
  by: string;
  of: 'reply';
} | {
  /** The item. */
  item: string;
  of: 'paper';
  /** Its number. */
  top: string;
} | {
  of: 'attendance';
} | {
  /** The item. */
  item: string;
  of: 'text';
  /** Its number. */
  top: string;
} | {
  /** The decision. */
  decision: string;
  /** Its number within the session. */
  number: number;
  of: 'vote';
} | {
  /** The decision. */
  decision: string;
  /** Its number within the session. */
  number: number;
  of: 'due_date';
} | {
  of: 'result';
} | {
  of: 'release';
};

/** Which report to begin. */
export interface NewReport {
  from: string;
  kind: ReportKind;
  until: string;
}

/** A session that is coming. */
export interface NextMeeting {
  /** Its beginning. */
  begins: string | null;
  /** What is not as it should be, the most pressing first. */
  checks: Check[];
  /** Whether it is a session or an event. */
  kind: MeetingKind;
  /** The session. */
  meeting: MeetingRef;
  /** How far it has come. */
  state: MeetingState;
}

/** Answers to be noted down. */
export interface Noted {
  meeting: string;
  replies: NotedReply[];
}

/** An answer to be noted down. */
export interface NotedReply {
  /** Who comes instead. */
  deputy: string | null;
  /** Whose. */
  person: string;
  /** The answer; none takes an earlier one back. */
  reply: Reply | null;
}

/** A kind of record. */
export type Noun = 'alliance' | 'municipality' | 'organization' | 'commitment' | 'person' | 'membership' | 'body' | 'meeting' | 'agenda_item' | 'attendance' | 'decision' | 'task' | 'project' | 'file' | 'report' | 'topic' | 'grant' | 'release' | 'agenda_template';

/** The office that does the alliance's work. */
export interface Office {
  /** Postal address. */
  address: Address;
  /** E-mail address. */
  email: string | null;
  /** The organisation it sits with, if another. */
  host: string | null;
  /** Its name. */
  name: string | null;
  /** Telephone, as printed. */
  phone: string | null;
  /** Since when there is an office. */
  since: string | null;
  /** Address of the web page. */
  website: string | null;
}

/** The open alliance, as far as the frame shows it. */
export interface OpenAlliance {
  accent: Color | null;
  /** Name of its file. */
  file: string;
  /** Its folder. */
  folder: string;
  id: string;
  name: string;
  person: string;
  read_only: boolean;
  /** What the sidebar calls it. */
  short_name: string;
  steps: Steps;
  /** Sentences that are written often. */
  text_modules: TextModule[];
}

/** Which weekday of its kind in a month. */
export type Ordinal = 'first' | 'second' | 'third' | 'fourth' | 'last';

/** An organisation; a partner of the alliance when it has a partnership (OParl `Organization`). */
export interface Organization {
  /** Postal address. */
  address: Address;
  /** E-mail address. */
  email: string | null;
  /** Key. */
  id: string;
  /** What kind it is. */
  kind: OrganizationKind;
  /** The town it is, or sits in. */
  municipality: string | null;
  /** Name. */
  name: string;
  /** Anything else worth knowing. */
  note: string | null;
  /** Its partnership in the alliance, present or past. */
  partnership: Partnership | null;
  /** Telephone, as printed. */
  phone: string | null;
  /** Short name. */
  short_name: string | null;
  /** Address of the web page. */
  website: string | null;
}

/** What kind of organisation it is. */
export type OrganizationKind = 'municipality' | 'state' | 'chamber' | 'association' | 'society' | 'company' | 'housing' | 'university' | 'foundation' | 'other';

/** Everything about one organisation. */
export interface OrganizationPage {
  /** The bodies it has a seat in today. */
  bodies: BodyRef[];
  /** Its promises, those still open first. */
  commitments: Commitment[];
  /** Its documents. */
  files: File[];
  /** Its municipality, where it is one. */
  municipality: Municipality | null;
  /** The record itself. */
  organization: Organization;
  /** Whether it is a partner today. */
  partner: boolean;
  /** Who acts for it today. */
  people: RepresentativeLine[];
  /** Projects it contributes to. */
  projects: ProjectRef[];
  /** Taking part, by quarter, the oldest first: at most the last eight. */
  quarters: Quarter[];
}

/** An organisation as a line of the register. */
export interface OrganizationRow {
  /** Sessions of the last twelve months that it took part in. */
  attended: number;
  /** The bodies it has a seat in today. */
  bodies: BodyRef[];
  /** How many promises it made. */
  commitments: number;
  /** Key. */
  id: string;
  /** Sessions of the last twelve months that it was on the list of. */
  invited: number;
  /** Its kind. */
  kind: OrganizationKind;
  /** Town. */
  locality: string | null;
  /** Its full name. */
  name: string;
  /** How many of them are overdue. */
  overdue: number;
  /** Whether it is a partner today. */
  partner: boolean;
  /** What it is called every day, where that is shorter. */
  short_name: string | null;
  /** Partner since. */
  since: string | null;
  /** Partner until. */
  until: string | null;
}

/** How an organisation took part. */
export interface OrganizationShare {
  /** Which. */
  organization: NamedOrganization;
  /** For each year; none where it was on no list. */
  shares: (Share | null)[];
}

/** How an item ended. */
export type Outcome = 'done' | 'postponed' | 'dropped';

/** What the office says instead of a counted figure. */
export interface Overriding {
  /** Why. */
  reason: string;
  /** The value. */
  value: number;
}

/** The overview of a day. */
export interface Overview {
  /** Promises of partners that are late or due soon. */
  commitments: CommitmentLine[];
  /** The days of the next five weeks, from Monday. */
  days: DayLine[];
  /** Whether the alliance has nothing yet: the first steps are shown then. */
  is_new: boolean;
  /** The next sessions, with what is missing for each. */
  meetings: NextMeeting[];
  /** Minutes that are not yet approved. */
  minutes: MinutesLine[];
  /** Reports that are due. */
  reports: ReportLine[];
  /** Tasks that are late or due within a week. */
  tasks: TaskLine[];
  /** How many of these there are in all. */
  tasks_due: number;
  /** How many tasks are late. */
  tasks_overdue: number;
  /** The day until which tasks are shown. */
  tasks_until: string;
  /** The day. */
  today: string;
}

/** The daily backups of the open alliance. */
export interface OwnBackups {
  /** The newest first. */
  backups: BackupLine[];
  /** Where they lie. */
  folder: string;
}

/** Two records of one noun. */
export interface Pair {
  goes: string;
  noun: Noun;
  stays: string;
}

/** Which document. */
export type PaperOf = {
  kind: 'session';
  meeting: string;
  paper: SessionPaper;
} | {
  kind: 'name_badges';
  meeting: string;
  size: BadgeFormat;
} | {
  kind: 'personal_invitation';
  meeting: string;
  person: string;
} | {
  about: Addressee;
  kind: 'excerpt';
  meeting: string;
} | {
  kind: 'certificate';
  meeting: string;
  person: string;
} | {
  kind: 'decision_register';
  outstanding: boolean;
} | {
  about: Addressee | null;
  kind: 'task_list';
} | {
  from: string;
  kind: 'interim_report';
  until: string;
} | {
  kind: 'project_sheet';
  project: string;
} | {
  kind: 'partner_directory';
} | {
  kind: 'annual_overview';
  year: number;
} | {
  chapters: Chapter[] | null;
  kind: 'report';
  report: string;
} | {
  kind: 'release';
  release: string;
};

/** A day, a month or a year, as exact as the source is. */
export type PartialDate = string;

/** The time during which an organisation belongs to the alliance. */
export interface Partnership {
  /** Why it left. */
  reason: string | null;
  /** First day, if known. */
  since: string | null;
  /** Last day, when it has left. */
  until: string | null;
}

/** What became of the record. */
export type PassageKind = 'added' | 'revised' | 'removed';

/** One step in the life of a record. */
export interface PassageLine {
  fields: FieldLine[];
  kind: PassageKind;
  step: StepLine;
}

/** A person (OParl `Person`). */
export interface Person {
  /** E-mail address. */
  email: string | null;
  /** Family name. */
  family_name: string;
  /** Given name. */
  given_name: string;
  /** Key. */
  id: string;
  /** Anything else worth knowing. */
  note: string | null;
  /** Telephone, as printed. */
  phone: string | null;
  /** How a letter addresses the person. */
  salutation: Salutation | null;
  /** Academic title, as printed before the name: „Prof. Dr.“ */
  title: string | null;
}

/** Everything about one person. */
export interface PersonPage {
  /** Title and full name. */
  name: string;
  /** The record itself. */
  person: Person;
  /** Projects they answer for. */
  projects: ProjectRef[];
  /** Taking part in sessions, by quarter, the oldest first. */
  quarters: Quarter[];
  /** Their posts in organisations and seats in bodies, the present ones first. */
  seats: PersonSeat[];
  /** Tasks they are responsible for, the open ones first. */
  tasks: TaskRow[];
}

/** A person that is mentioned. */
export interface PersonRef {
  /** Key. */
  id: string;
  /** Two letters that stand for the person. */
  initials: string;
  /** Title and full name. */
  name: string;
}

/** A person as a line of the register. */
export interface PersonRow {
  /** Whether they have a seat or post today. */
  active: boolean;
  /** The bodies they sit in today. */
  bodies: BodyRef[];
  /** E-mail address. */
  email: string | null;
  /** What they do, as printed. */
  function: string | null;
  /** Key. */
  id: string;
  /** As a list of names has it: „Althoff, Dr. Miriam“. */
  name: string;
  /** Whom they act for today. */
  organizations: NamedOrganization[];
  /** Telephone. */
  phone: string | null;
  /** Open tasks they are responsible for. */
  tasks: number;
}

/** A post in an organisation or a seat in a body. */
export interface PersonSeat {
  /** The body; none for a post alone. */
  body: BodyRef | null;
  /** Whether it is held today. */
  current: boolean;
  /** The member this person stands in for. */
  deputy_for: PersonRef | null;
  /** First day. */
  from: string | null;
  /** The post, as printed. */
  function: string | null;
  /** Key. */
  id: string;
  /** Whom the person acts for. */
  organization: NamedOrganization | null;
  /** What the person does in the body. */
  role: Role;
  /** Last day. */
  until: string | null;
  /** Whether the person votes. */
  voting: boolean;
}

/** The five phases of a pilot project, in order. */
export type Phase = 'idea' | 'concept' | 'preparation' | 'implementation' | 'transfer';

/** The time a project spends in a phase, past or planned. */
export interface PhaseSpan {
  /** First day. */
  from: string;
  /** Which phase. */
  phase: Phase;
  /** Last day; open for a phase without a planned end. */
  until: string | null;
}

/** A line of a financing plan (Finanzierungsplan): of the costs, or of the funding. */
export interface PlanLine {
  /** What was booked. */
  bookings: Booking[];
  /** Under which heading it stands: „Personal“, „Sachmittel“. */
  group: string | null;
  /** Its number in its part of the plan, by which reports know it. */
  number: number;
  /** Planned for the whole period of the grant. */
  planned: Cents;
  /** What for, or where from. */
  title: string;
}

/** Sums over a part of the financing plan. */
export interface PlanSums {
  /** All that was booked. */
  booked: Cents;
  /** What was booked on each line, in their order. */
  lines: Cents[];
  /** All lines as planned. */
  planned: Cents;
}

/** A session, and with which agenda it begins. */
export interface Planned {
  meeting: New<Meeting>;
  template: string | null;
}

/** A day of a series, and what speaks against it. */
export interface PlannedDay {
  /** What speaks against it, each in a sentence. */
  against: string[];
  /** The day. */
  day: string;
  /** Whether it should rather not be taken: a day off, or another session at the same time. */
  unfit: boolean;
}

/** One thing to remember. */
export interface Preference {
  name: string;
  value: unknown;
}

/** A document that is ready to be looked at. */
export interface Prepared {
  /** The file name it would be saved under. */
  file_name: string;
  /** What a person should know before it is released. */
  findings: ReleaseFinding[];
}

/** A pilot project. */
export interface Project {
  /** Name of the funded area. */
  area: string | null;
  /** The body that looks after it. */
  body: string | null;
  /** Who answers for it. */
  contact: string | null;
  /** Who takes part. */
  contributors: Contributor[];
  /** What it costs. */
  costs: CostLine[];
  /** How it meets the three criteria. */
  criteria: Criteria;
  /** More about it, as CommonMark. */
  description: string | null;
  /** Who pays. */
  funding: FundingLine[];
  /** Key. */
  id: string;
  /** Its milestones. */
  milestones: Milestone[];
  /** Where it takes place. */
  municipalities: string[];
  /** Name. */
  name: string;
  /** Number in the alliance's list. */
  number: number | null;
  /** The phase it is in. */
  phase: Phase | null;
  /** Its phases in time, past and planned, in order. */
  phases: PhaseSpan[];
  /** Programme of the Städtebauförderung, if it lies in a funded area. */
  programme: string | null;
  /** What came of it, one each. */
  results: string[];
  /** What it is, in one or two sentences. */
  summary: string | null;
}

/** Everything about one project. */
export interface ProjectPage {
  /** The body that looks after it. */
  body: BodyRef | null;
  /** Who answers for it. */
  contact: PersonRef | null;
  /** Who takes part, in the order of the record's contributors. */
  contributors: (NamedOrganization | null)[];
  /** What it costs and who pays, summed up. */
  money: Money;
  /** Where it takes place. */
  places: NamedMunicipality[];
  /** The record itself. */
  project: Project;
}

/** A project that is mentioned. */
export interface ProjectRef {
  /** Key. */
  id: string;
  /** Its name. */
  name: string;
}

/** A project as a line of the register. */
export interface ProjectRow {
  /** The body that looks after it. */
  body: BodyRef | null;
  /** Who answers for it. */
  contact: PersonRef | null;
  /** Key. */
  id: string;
  /** Its name. */
  name: string;
  /** The next milestone that is not reached. */
  next: Milestone | null;
  /** Number in the alliance's list. */
  number: number | null;
  /** The phase it is in. */
  phase: Phase | null;
  /** Where it takes place. */
  places: string[];
}

/** What the projector shows. Written by the session mode, in the words people read. */
export interface Projection {
  /** „10:52 Uhr“ */
  clock: string;
  /** „noch 16 min“ */
  left: string | null;
  /** „AG Klima, 16. Sitzung“ */
  session: string;
  /** How much of the item's time is over, 0 to 1. */
  share: number | null;
  /** Light or dark. */
  theme: string;
  /** „Danach: Pause bis 11:15 Uhr“ */
  then: string | null;
  /** What the item is called. */
  title: string;
  /** „TOP 4.2“; none in a break. */
  top: string | null;
  /** What is being voted on. */
  voting: Motion | null;
}

/** A date that is looked into. */
export interface Proposal {
  /** The body that would meet. */
  body: string | null;
  /** The day. */
  day: string;
  /** Beginning and end, where they are known already. */
  hours: [string, string] | null;
  /** The session that is to be moved, which does not stand in its own way. */
  moving: string | null;
}

/** An item that shall wait, and until when. */
export interface PuttingAside {
  item: string;
  resume_on: string | null;
}

/** Taking part in sessions in a quarter. */
export interface Quarter {
  /** Sessions it took part in. */
  attended: number;
  /** Sessions it was listed for and did not take part in. */
  missed: number;
  /** 1 to 4. */
  quarter: number;
  /** The year. */
  year: number;
}

/** From how many on a body can decide. */
export interface Quorum {
  /** The least number. */
  at_least: number;
  /** What is counted. */
  of: QuorumBasis;
}

/** What a quorum counts. */
export type QuorumBasis = 'organizations' | 'persons';

/** Whether a session can decide. */
export interface QuorumLine {
  /** From how many on it can decide, where the rule is known. */
  at_least: number | null;
  /** Whether it can. */
  can_decide: boolean | null;
  /** How many have a vote. */
  entitled: number;
  /** What is counted. */
  of: QuorumBasis;
  /** How many with a vote take part. */
  present: number;
}

/** A value of a goal, noted by hand. */
export interface Reading {
  /** Where the value comes from. */
  note: string | null;
  /** As of which day. */
  on: string;
  /** How much had been reached, since the beginning of the grant. */
  value: number;
}

/** An answer as it came, and whose it is. */
export interface Received {
  /** What was noted of the person before. */
  before: Reply | null;
  /** What was written with it. */
  comment: string | null;
  /** Who comes instead. */
  deputy: PersonRef | null;
  /** The address or name that answered, as it came. */
  from: string;
  /** Whose that is. */
  person: PersonRef | null;
  /** Why it cannot be noted. */
  problem: Unmatched | null;
  /** The answer; none where nothing can be noted. */
  reply: Reply | null;
  /** The same, said. */
  why: string | null;
}

/** An alliance that was opened before. */
export interface Recent {
  /** Its name. */
  name: string;
  /** When it was opened last, by the clock on the wall; earlier versions did not note it. */
  opened_at: string | null;
  /** Its file. */
  path: string;
}

/** A released version of a report or of a session's minutes. Its PDF lies in the attachments. */
export interface Release {
  /** What is different from the version before. */
  changes: string[];
  /** The office's words in it. */
  chapters: Chapter[];
  /** The figures it says. */
  facts: Fact[];
  /** The PDF. */
  file: string;
  /** Key. */
  id: string;
  /** The session, if it is minutes. */
  meeting: string | null;
  /** Who released it. */
  released_by: string | null;
  /** When it was released. */
  released_on: string;
  /** The report, if it is one. */
  report: string | null;
  /** SHA-256 of the PDF, 64 lower-case hexadecimal digits. */
  sha256: string;
  /** Which version (Fassung), from 1. */
  version: number;
}

/** Something to know before a document is released. */
export interface ReleaseFinding {
  /** Whether the document cannot be released as long as it stands. */
  blocks: boolean;
  /** The key of the chapter it is about, where it is about one. */
  chapter: string | null;
  /** The sentence. */
  text: string;
}

/** What somebody answered to the invitation. */
export type Reply = 'accepted' | 'declined' | 'tentative';

/** A report on a period. */
export interface Report {
  /** To whom it goes. */
  addressee: string | null;
  /** What it says of its chapters. A list that names every usual one is their order. */
  chapters: Chapter[];
  /** The picture on its cover. */
  cover: string | null;
  /** When it is due. */
  due_on: string | null;
  /** What the office says about single figures. */
  figure_notes: FigureNote[];
  /** First day of the period. */
  from: string;
  /** The grant it accounts for. */
  grant: string | null;
  /** Key. */
  id: string;
  /** What kind it is. */
  kind: ReportKind;
  /** The addressee's reference (Aktenzeichen). */
  reference: string | null;
  /** When it was released. */
  released_on: string | null;
  /** Who signs it. */
  signatories: string[];
  /** How far it has come. */
  state: ReportState;
  /** Title; empty for the usual one of its kind. */
  title: string | null;
  /** Last day of the period, included. */
  until: string;
}

/** A chapter of a report. */
export interface ReportChapter {
  /** Whether the office has words of its own for it. */
  has_words: boolean;
  /** Its key: that of a usual chapter, or one of the office's own. */
  key: string;
  /** Its number; none while it has nothing to say or is left out. */
  number: number | null;
  /** Whether the office leaves it out. */
  off: boolean;
  /** Whether it is one of the office's own. */
  own: boolean;
  /** Its title. */
  title: string;
  /** What the records alone say in it. */
  told: Told[];
}

/** What a report consists of, without its paper. */
export interface ReportContents {
  /** The chapters in their order, also those that it leaves out. */
  chapters: ReportChapter[];
  /** Every figure. */
  figures: Fact[];
}

/** What kind of report it is. */
export type ReportKind = 'interim' | 'narrative' | 'annual' | 'assembly';

/** A report that is due. */
export interface ReportLine {
  /** By when. */
  due_on: string | null;
  /** The period. */
  from: string;
  /** Key. */
  id: string;
  /** Its kind. */
  kind: ReportKind;
  /** Whether that is past. */
  overdue: boolean;
  /** Its own title. */
  title: string | null;
  /** The period. */
  until: string;
}

/** Everything about one report that does not need its paper to be made. */
export interface ReportPage {
  /** The picture on its cover. */
  cover: NamedFile | null;
  /** The grant it accounts for. */
  grant: NamedGrant | null;
  /** The report of its kind on the latest period before, whose words can be carried over. */
  last: Report | null;
  /** The released versions, the newest first. */
  releases: Release[];
  /** The record itself. */
  report: Report;
  /** Who signs it. */
  signatories: PersonRef[];
  /** What it is called. */
  title: string;
}

/** A report as a line of the register. */
export interface ReportRow {
  /** To whom it goes. */
  addressee: string | null;
  /** When it is due. */
  due_on: string | null;
  /** First day of the period. */
  from: string;
  /** Key. */
  id: string;
  /** What kind it is. */
  kind: ReportKind;
  /** When it was released. */
  released_on: string | null;
  /** How far it has come. */
  state: ReportState;
  /** What it is called. */
  title: string;
  /** Last day of the period, included. */
  until: string;
}

/** How far a report has come. */
export type ReportState = 'draft' | 'released';

/** A report that the notice of the grant asks for. */
export interface ReportingDeadline {
  /** The clause that asks for it: „Nr. 6.1 ANBest-P“. */
  clause: string | null;
  /** By when. */
  due_on: string;
  /** What is due: „Zwischennachweis 2025“. */
  title: string;
}

/** A person who acts for an organisation. */
export interface RepresentativeLine {
  /** The bodies they sit in for it. */
  bodies: BodyRef[];
  /** What they do there, or in the body. */
  function: string | null;
  /** Their seats and posts for it. */
  memberships: string[];
  /** The person. */
  person: PersonRef;
  /** Since when, as far as the latest seat tells. */
  since: string | null;
}

/** A backup to be brought back. */
export interface Restore {
  /** The backup's file. */
  file: string;
  /** The new folder. What is there already is never touched. */
  folder: string;
}

/** What shall be otherwise in a record. */
export interface Revision {
  id: string;
  noun: Noun;
  /** The fields that change: a JSON merge patch (RFC 7396). */
  patch: unknown;
}

/** What a person does in a body. */
export type Role = 'chair' | 'deputy_chair' | 'member' | 'advisor' | 'minute_taker' | 'guest';

/** How a letter addresses a person. */
export type Salutation = 'ms' | 'mr' | 'neutral';

/** What to look for. */
export interface Search {
  limit: number;
  text: string;
}

/** A seat in a body. */
export interface SeatLine {
  /** Who stands in, each with the key of their membership. */
  deputies: DeputyLine[];
  /** First day. */
  from: string | null;
  /** Key of the membership. */
  id: string;
  /** For whom. */
  on_behalf_of: NamedOrganization | null;
  /** Who. */
  person: PersonRef;
  /** What the person does in the body. */
  role: Role;
  /** Last day. */
  until: string | null;
  /** Whether the person votes. */
  voting: boolean;
}

/** Whose members, and when. */
export interface SeatsOf {
  body: string;
  on: string;
}

/** The value a figure had when somebody last looked at its chapter. */
export interface Seen {
  /** The figure's key. */
  figure: string;
  /** What it said. */
  value: number;
}

/** The rule of a series of dates. */
export type Series = {
  /** Weeks from one to the next, at least 1. */
  every: number;
  rhythm: 'weekly';
  /** The weekday. */
  weekday: 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
} | {
  /** Months from one to the next, at least 1. */
  every: number;
  rhythm: 'monthly';
  /** The weekday. */
  weekday: 'Mon' | 'Tue' | 'Wed' | 'Thu' | 'Fri' | 'Sat' | 'Sun';
  /** Which of its kind in the month. */
  which: Ordinal;
};

/** A rule, and from when until when it holds. */
export interface SeriesOf {
  from: string;
  plan: SeriesPlan;
  rule: Series;
  until: string;
}

/** Sessions of a body that are all alike but for their day. */
export interface SeriesPlan {
  /** Beginning. */
  begins: string | null;
  /** The body that meets. */
  body: string;
  /** End. */
  ends: string | null;
  /** Whether the days are fixed already, or may still change. */
  fixed: boolean;
  /** House and room. */
  place: string | null;
}

/** A session on the thread of its body. */
export interface SessionDot {
  /** The session. */
  meeting: MeetingRef;
  /** Whether it is the next one. */
  next: boolean;
  /** How far it has come. */
  state: MeetingState;
}

/** A paper of a session. */
export type SessionPaper = 'invitation' | 'signature_list' | 'contact_list' | 'hand_out' | 'name_badges' | 'table_cards' | 'running_order' | 'minutes' | 'documentation' | 'certificates';

/** Everything the settings show of the alliance's file. */
export interface SettingsPage {
  /** The alliance. */
  alliance: Alliance;
  /** Its bodies with their rules, in the order of their colours. */
  bodies: BodyRules[];
  /** Its logo. */
  logo: File | null;
  /** Its towns, by name. */
  municipalities: Municipality[];
}

/** So many of so many sessions. */
export interface Share {
  /** Sessions somebody took part in for it. */
  attended: number;
  /** Sessions it was on the list of. */
  listed: number;
}

/** A record that a figure counts. */
export interface Source {
  /** Its key. */
  id: string;
  /** Its noun. */
  noun: Noun;
}

/** Who speaks: a person of the register, or a name or function alone. */
export interface Speaker {
  /** Function, as printed. */
  function: string | null;
  /** A name, for a guest without a record. */
  name: string | null;
  /** The organisation spoken for. */
  organization: string | null;
  /** A person of the register. */
  person: string | null;
}

/** Somebody who speaks to an item. */
export interface SpeakerLine {
  /** Who. */
  name: string;
  /** Function and organisation. */
  of: string | null;
  /** The organisation that is noted down for this part. */
  organization: NamedOrganization | null;
}

/** What the checks of a session are about. */
export type Stage = 'invitation' | 'session' | 'release' | 'done';

/** How it stands with a need. */
export type Standing = 'missing' | 'soon' | 'fine';

/** What the window shows first. */
export interface Start {
  /** The alliance that is open. */
  alliance: OpenAlliance | null;
  /**
   * An alliance that the program was asked to open, by a double click or a second start, and
   * could not.
   */
  asked: string | null;
  /** The person at this desk. */
  person: string;
  /** The alliances opened last, the newest first. */
  recent: Recent[];
  /** The day it is, in Germany. */
  today: string;
  /** The program's version. */
  version: string;
}

/** A step of the history. */
export interface StepLine {
  /** When, by the clock on the wall. */
  at: string;
  person: string;
  seq: number;
  /** What it was about. */
  subject: Subject | null;
  /** What was done, in the past tense. */
  text: string;
  /** Whether it was taken back. */
  undone: boolean;
}

/** The steps that undo and redo would take, said in the past tense. */
export interface Steps {
  /** What redo would do again. */
  redo: string | null;
  /** When the last change was brought to the disk, by the clock on the wall. */
  saved_at: string | null;
  /** What undo would take back. */
  undo: string | null;
}

/** The record a step was about. */
export interface Subject {
  id: string;
  noun: Noun;
}

/** A new person, by their name as one says it, and whom they act for. */
export interface TakingOn {
  acts_for: string | null;
  name: string;
}

/** What shall come along to a session. */
export interface TakingOver {
  chosen: What[];
  meeting: string;
}

/** A task, given in a session or by the office. */
export interface Task {
  /** The item it was given under. */
  agenda_item: string | null;
  /** The decision it carries out. */
  decision: string | null;
  /** More about it, as CommonMark. */
  description: string | null;
  /** When it was done or dropped. */
  done_on: string | null;
  /** By when. */
  due_on: string | null;
  /** Key. */
  id: string;
  /** The session it was given in. */
  meeting: string | null;
  /** Number within the session, from 1: the 4 of „A 15-4“. */
  number: number | null;
  /** The people responsible. */
  responsible: string[];
  /** The organisation responsible, where no person is named. */
  responsible_organization: string | null;
  /** Not before this day is it to come up again (Wiedervorlage). */
  resume_on: string | null;
  /** How far it has come. */
  state: TaskState;
  /** What is to be done. */
  title: string;
}

/** A task under its session or body. */
export interface TaskBrief {
  /** The item it was given under. */
  agenda_item: string | null;
  /** By when. */
  due_on: string | null;
  /** Key. */
  id: string;
  /** „A 15-4“, where it was given in a session that is counted. */
  number: string | null;
  /** Whether it is open and its day has passed. */
  overdue: boolean;
  /** The people responsible. */
  responsible: PersonRef[];
  /** The organisation responsible, where no person is named. */
  responsible_organization: NamedOrganization | null;
  /** Not before this day is it to come up again. */
  resume_on: string | null;
  /** How far it has come. */
  state: TaskState;
  /** What is to be done. */
  title: string;
}

/** A task that is due. */
export interface TaskLine {
  /** By when. */
  due_on: string | null;
  /** Key. */
  id: string;
  /** „KL 15/4“: the session it comes from and its number there. */
  number: string | null;
  /** Whether that is past. */
  overdue: boolean;
  /** The first of those responsible. */
  responsible: PersonRef | null;
  /** What is to be done. */
  title: string;
}

/** Everything about one task. */
export interface TaskPage {
  /** The item it was given under. */
  agenda_item: TopRef | null;
  /** The decision it carries out. */
  decision: DecisionRef | null;
  /** The session it was given in. */
  meeting: MeetingRef | null;
  /** Its number: „KL 15/4“. */
  number: string | null;
  /** The organisation responsible. */
  organization: NamedOrganization | null;
  /** The people responsible. */
  responsible: PersonRef[];
  /** The record itself. */
  task: Task;
}

/** A task as a line of the register. */
export interface TaskRow {
  /** The body it was given in. */
  body: BodyRef | null;
  /** When it was done or dropped. */
  done_on: string | null;
  /** By when. */
  due_on: string | null;
  /** Key. */
  id: string;
  /** Its number: „KL 15/4“; tasks of the office have none. */
  number: string | null;
  /** The organisation responsible, where no person is named. */
  organization: NamedOrganization | null;
  /** The people responsible. */
  responsible: PersonRef[];
  /** Not before this day is it to come up again. */
  resume_on: string | null;
  /** How far it has come. */
  state: TaskState;
  /** What is to be done. */
  title: string;
}

/** How far a task has come. */
export type TaskState = 'open' | 'done' | 'dropped';

/** An item of a template: what comes up every time, so neither who speaks nor any text. */
export interface TemplateItem {
  /** How deep it stands: 0, and 1 below such a one. */
  depth: number;
  /** Planned length in minutes. */
  duration: number | null;
  /** What it is for. */
  goal: Goal | null;
  /** Item or break. */
  kind: AgendaItemKind;
  /** What it is called. */
  title: string;
}

/** A template as lists show it. */
export interface TemplateLine {
  /** The body it is for; none where it is for all. */
  body: BodyRef | null;
  /** How many items it has, breaks left out. */
  items: number;
  /** How long they take in all, breaks too, in minutes. */
  minutes: number;
  /** The record itself. */
  template: AgendaTemplate;
}

/** Which template shall go onto which agenda. */
export interface TemplateUse {
  meeting: string;
  template: string;
}

/** A text module (Textbaustein): an abbreviation and what it stands for. */
export interface TextModule {
  /** What is typed: one word. */
  abbreviation: string;
  /** What comes in its place, as CommonMark. */
  text: string;
}

/** A record with what it is called. */
export interface TitledRecord {
  /** The record. */
  record: Source;
  /** Its title; empty when it is there no more. */
  title: string;
}

/** A piece of it, in reading order. */
export type Told = {
  kind: 'heading';
  /** Its words. */
  text: string;
} | {
  kind: 'paragraph';
  /** Its words. */
  text: string;
} | {
  /** Its items. */
  items: string[];
  kind: 'list';
} | {
  kind: 'values';
  /** They. */
  values: ToldValue[];
} | {
  /** Its title. */
  caption: string | null;
  /** The rows of its head. */
  head: ToldRow[];
  kind: 'table';
  /** What is noted below it. */
  notes: string | null;
  /** The rows below. */
  rows: ToldRow[];
} | {
  /** Its caption. */
  caption: string;
  kind: 'picture';
};

/** A cell of a table. */
export interface ToldCell {
  /** Columns it covers. */
  columns: number;
  /** The key of the figure it says. */
  figure: string | null;
  /** Whether it heads its row. */
  heads_row: boolean;
  /** Whether its column holds numbers. */
  number: boolean;
  /** A second line. */
  second: string | null;
  /** What it says. */
  text: string;
}

/** A row of a table. */
export interface ToldRow {
  /** Its cells. */
  cells: ToldCell[];
  /** Whether it adds up, or heads the rows below it. */
  strong: boolean;
}

/** A name with its value. */
export interface ToldValue {
  /** What to compare it with. */
  comparison: string | null;
  /** The key of the figure it says. */
  figure: string | null;
  /** What it is. */
  label: string;
  /** What it says. */
  text: string;
}

/** An item of an agenda that is mentioned. */
export interface TopRef {
  /** Key. */
  id: string;
  /** The session it belongs to. */
  meeting: string;
  /** Its number: „4.1“. */
  number: string | null;
  /** What it is called. */
  title: string;
}

/** What a body is to deal with some day, or every time (Themenspeicher). */
export interface Topic {
  /** The body that is to deal with it. */
  body: string;
  /** Planned length in minutes. */
  duration: number | null;
  /** What it is for. */
  goal: Goal | null;
  /** Key. */
  id: string;
  /** What the office keeps in mind about it, as CommonMark. */
  note: string | null;
  /** Who brought it up. */
  proposed_by: string | null;
  /** Whether it stands on the agenda of every session; it stays here when it is taken up. */
  recurring: boolean;
  /** Not before this day is it to come up (Wiedervorlage). */
  resume_on: string | null;
  /** What it is called, as it would stand on the agenda. */
  title: string;
}

/** A topic of a body. */
export interface TopicLine {
  /** Who brought it up. */
  proposed_by: PersonRef | null;
  /** The record itself. */
  topic: Topic;
}

/** In what a figure is counted. */
export type Unit = 'number' | 'cents';

/** Why an answer cannot be noted. */
export type Unmatched = 'unknown' | 'ambiguous' | 'other_session' | 'no_answer';

/** Something that can be done with a record. */
export type Verb = {
  does: 'plan_in_town';
  /** House and room of the latest session there. */
  place: string;
  /** The town. */
  town: string;
} | {
  /** The body. */
  body: BodyRef;
  does: 'plan_session';
  /** „der AG Klima“, where the gender is known. */
  genitive: string | null;
} | {
  does: 'add_person';
} | {
  /** The addresses, at least one. */
  addresses: string[];
  does: 'copy_addresses';
} | {
  does: 'open_invitation';
} | {
  does: 'open_minutes';
} | {
  does: 'open_sheet';
} | {
  does: 'complete_task';
} | {
  does: 'save_copy';
};

/** Who may see a file. */
export type Visibility = 'internal' | 'partners' | 'public';

/** The way to a decision. */
export type Vote = {
  by: 'consensus';
} | {
  by: 'unanimous';
  /** Votes for it, where they were counted. */
  yes: number | null;
} | {
  /** Enthaltungen */
  abstained: number;
  by: 'count';
  /** Nein */
  no: number;
  /** Ja */
  yes: number;
};

/** Who may vote: all with a vote who are there, without some. */
export interface Voters {
  excluded: string[];
  meeting: string;
  of: QuorumBasis;
}

/** What comes along. */
export type What = {
  id: string;
  of: 'minutes';
} | {
  id: string;
  of: 'task';
} | {
  id: string;
  of: 'item';
} | {
  id: string;
  of: 'topic';
};

/** A year of a body. */
export interface YearShare {
  /** Organisations that took part in one at least. */
  organizations: number;
  /** Seats that were taken in them. */
  participations: number;
  /** Sessions held of which it was noted who took part. */
  sessions: number;
  /** The year. */
  year: number;
}

/** The record that belongs to each noun. */
export interface Records {
  alliance: Alliance;
  municipality: Municipality;
  organization: Organization;
  commitment: Commitment;
  person: Person;
  body: Body;
  membership: Membership;
  topic: Topic;
  agenda_template: AgendaTemplate;
  meeting: Meeting;
  agenda_item: AgendaItem;
  attendance: Attendance;
  decision: Decision;
  task: Task;
  project: Project;
  file: File;
  grant: Grant;
  report: Report;
  release: Release;
}

/** Everything the window can ask for. */
export const api = {
  start: () => call<Start>('start', null),
  now: () => call<string>('now', null),
  proposeFolder: (argument: string) => call<string>('proposeFolder', argument),
  chooseFolder: (argument: string) => call<string | null>('chooseFolder', argument),
  found: (argument: Found) => call<OpenAlliance>('found', argument),
  openExample: () => call<OpenAlliance>('openExample', null),
  chooseAlliance: () => call<string | null>('chooseAlliance', null),
  open: (argument: string) => call<OpenAlliance>('open', argument),
  openToRead: (argument: string) => call<OpenAlliance>('openToRead', argument),
  close: () => call<null>('close', null),
  forget: (argument: string) => call<null>('forget', argument),
  whatTheCheckFound: () => call<string | null>('whatTheCheckFound', null),
  exportComplete: () => call<string | null>('exportComplete', null),
  backups: () => call<AllianceBackups[]>('backups', null),
  ownBackups: () => call<OwnBackups | null>('ownBackups', null),
  previewBackup: (argument: string) => call<BackupContents>('previewBackup', argument),
  restore: (argument: Restore) => call<string>('restore', argument),
  backUp: () => call<string | null>('backUp', null),
  preparePaper: (argument: PaperOf) => call<Prepared>('preparePaper', argument),
  paper: (argument: PaperOf) => callForBytes('paper', argument),
  savePaper: (argument: PaperOf) => call<string | null>('savePaper', argument),
  invitationText: (argument: string) => call<string>('invitationText', argument),
  saveInvitationMail: (argument: Invited) => call<string | null>('saveInvitationMail', argument),
  saveInvitationCalendar: (argument: string) => call<string | null>('saveInvitationCalendar', argument),
  saveCalendar: () => call<string | null>('saveCalendar', null),
  notices: () => call<string>('notices', null),
  putDraft: (argument: Draft) => call<null>('putDraft', argument),
  drafts: () => call<Draft[]>('drafts', null),
  clearDraft: (argument: string) => call<null>('clearDraft', argument),
  chooseFiles: () => call<string[]>('chooseFiles', null),
  describeFile: (argument: string) => call<Description>('describeFile', argument),
  keepFile: (argument: Attachment) => call<File>('keepFile', argument),
  attachFiles: (argument: File[]) => call<Written<null>>('attachFiles', argument),
  saveFile: (argument: string) => call<string | null>('saveFile', argument),
  attachment: (argument: string) => callForBytes('attachment', argument),
  undo: () => call<Written<string>>('undo', null),
  redo: () => call<Written<string>>('redo', null),
  steps: () => call<Steps>('steps', null),
  stepsOfAll: (argument: number) => call<StepLine[]>('stepsOfAll', argument),
  historyOf: (argument: Key) => call<PassageLine[]>('historyOf', argument),
  whatSpeaksAgainst: (argument: Proposal) => call<string[]>('whatSpeaksAgainst', argument),
  scheduleMeeting: (argument: Planned) => call<Written<Meeting>>('scheduleMeeting', argument),
  seriesDays: (argument: SeriesOf) => call<PlannedDay[]>('seriesDays', argument),
  planSeries: (argument: ChosenDays) => call<Written<null>>('planSeries', argument),
  advanceMeeting: (argument: Advance) => call<Written<Meeting>>('advanceMeeting', argument),
  circulateMinutes: (argument: string) => call<Written<Meeting>>('circulateMinutes', argument),
  releaseMinutes: (argument: string) => call<Written<Meeting>>('releaseMinutes', argument),
  approveMinutes: (argument: Approval) => call<Written<Meeting>>('approveMinutes', argument),
  cancelMeeting: (argument: Cancellation) => call<Written<Meeting>>('cancelMeeting', argument),
  putOnAgenda: (argument: New<AgendaItem>) => call<Written<AgendaItem>>('putOnAgenda', argument),
  moveAgendaItem: (argument: Move) => call<Written<AgendaItem>>('moveAgendaItem', argument),
  callAgendaItem: (argument: string) => call<Written<AgendaItem>>('callAgendaItem', argument),
  closeSession: (argument: string) => call<Written<Meeting>>('closeSession', argument),
  votesPresent: (argument: Voters) => call<number>('votesPresent', argument),
  takeOver: (argument: TakingOver) => call<Written<null>>('takeOver', argument),
  copyAgenda: (argument: AgendaCopy) => call<Written<null>>('copyAgenda', argument),
  templateLines: () => call<TemplateLine[]>('templateLines', null),
  keepAgenda: (argument: KeptAgenda) => call<Written<AgendaTemplate>>('keepAgenda', argument),
  useTemplate: (argument: TemplateUse) => call<Written<null>>('useTemplate', argument),
  putAside: (argument: PuttingAside) => call<Written<Topic>>('putAside', argument),
  recordDecision: (argument: New<Decision>) => call<Written<Decision>>('recordDecision', argument),
  takeOn: (argument: TakingOn) => call<Written<Person>>('takeOn', argument),
  joinAlliance: (argument: Joining) => call<Written<Organization>>('joinAlliance', argument),
  leaveAlliance: (argument: Leaving) => call<Written<Organization>>('leaveAlliance', argument),
  endMembership: (argument: Ending) => call<Written<Membership>>('endMembership', argument),
  enterPhase: (argument: Entering) => call<Written<Project>>('enterPhase', argument),
  merge: (argument: Pair) => call<Written<null>>('merge', argument),
  tryMerging: (argument: Pair) => call<Merging>('tryMerging', argument),
  preferences: () => call<Record<string, unknown>>('preferences', null),
  setPreference: (argument: Preference) => call<null>('setPreference', argument),
  setPerson: (argument: string) => call<null>('setPerson', argument),
  zoom: (argument: number) => call<null>('zoom', argument),
  openProjector: (argument: Projection) => call<null>('openProjector', argument),
  project: (argument: Projection) => call<null>('project', argument),
  closeProjector: () => call<null>('closeProjector', null),
  get: (argument: Key) => call<unknown>('get', argument),
  add: (argument: Addition) => call<Written<unknown>>('add', argument),
  addMany: (argument: Additions) => call<Written<null>>('addMany', argument),
  revise: (argument: Revision) => call<Written<unknown>>('revise', argument),
  reviseMany: (argument: BulkRevision) => call<Written<null>>('reviseMany', argument),
  remove: (argument: Key) => call<Written<null>>('remove', argument),
  removeMany: (argument: Keys) => call<Written<null>>('removeMany', argument),
  whatGoesAlong: (argument: Keys) => call<string[]>('whatGoesAlong', argument),
  chooseReplies: () => call<string[]>('chooseReplies', null),
  repliesInFiles: (argument: Files) => call<Received[]>('repliesInFiles', argument),
  repliesInList: (argument: AddressList) => call<Received[]>('repliesInList', argument),
  noteReplies: (argument: Noted) => call<Written<null>>('noteReplies', argument),
  notePresent: (argument: string) => call<Written<null>>('notePresent', argument),
  newReport: (argument: NewReport) => call<Written<Report>>('newReport', argument),
  reportFacts: (argument: string) => call<ReportContents>('reportFacts', argument),
  recordTitles: (argument: Source[]) => call<TitledRecord[]>('recordTitles', argument),
  releaseReport: (argument: string) => call<Written<Release>>('releaseReport', argument),
  correctReport: (argument: string) => call<Written<Report>>('correctReport', argument),
  releasesOf: (argument: Source) => call<Release[]>('releasesOf', argument),
  changesSinceRelease: (argument: string) => call<string[]>('changesSinceRelease', argument),
  search: (argument: Search) => call<Hit[]>('search', argument),
  assignTask: (argument: New<Task>) => call<Written<Task>>('assignTask', argument),
  completeTask: (argument: string) => call<Written<Task>>('completeTask', argument),
  fulfilCommitment: (argument: string) => call<Written<Commitment>>('fulfilCommitment', argument),
  overview: () => call<Overview>('overview', null),
  overdueTasks: () => call<number>('overdueTasks', null),
  organizationRows: () => call<OrganizationRow[]>('organizationRows', null),
  organizationPage: (argument: string) => call<OrganizationPage>('organizationPage', argument),
  reportRows: () => call<ReportRow[]>('reportRows', null),
  reportPage: (argument: string) => call<ReportPage>('reportPage', argument),
  grantRows: () => call<GrantRow[]>('grantRows', null),
  grantPage: (argument: string) => call<GrantPage>('grantPage', argument),
  settingsPage: () => call<SettingsPage>('settingsPage', null),
  bodyRows: () => call<BodyRow[]>('bodyRows', null),
  bodyPage: (argument: string) => call<BodyPage>('bodyPage', argument),
  bodySeats: (argument: SeatsOf) => call<BodySeats>('bodySeats', argument),
  meetingRows: () => call<MeetingRow[]>('meetingRows', null),
  daysOff: (argument: number) => call<DayOff[]>('daysOff', argument),
  meetingPage: (argument: string) => call<MeetingPage>('meetingPage', argument),
  carriedPage: (argument: string) => call<CarriedPage>('carriedPage', argument),
  personRows: () => call<PersonRow[]>('personRows', null),
  personPage: (argument: string) => call<PersonPage>('personPage', argument),
  taskRows: () => call<TaskRow[]>('taskRows', null),
  taskPage: (argument: string) => call<TaskPage>('taskPage', argument),
  decisionRows: () => call<DecisionRow[]>('decisionRows', null),
  decisionPage: (argument: string) => call<DecisionPage>('decisionPage', argument),
  projectRows: () => call<ProjectRow[]>('projectRows', null),
  projectPage: (argument: string) => call<ProjectPage>('projectPage', argument),
  fileRows: () => call<FileRow[]>('fileRows', null),
  filePage: (argument: string) => call<FilePage>('filePage', argument),
  filesOf: (argument: Key) => call<FileRow[]>('filesOf', argument),
  verbsOf: (argument: Key) => call<Verb[]>('verbsOf', argument),
} as const;
