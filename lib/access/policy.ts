/**
 * The one table of rights. Every action of the program is a row; a command that is not here cannot be called,
 * because its first argument is a Grant of one of these permissions.
 * Source of the division: design §1 and §8 ("admin" enters no figure, "leader" approves no sheet).
 */
export const ROLES = ["leader", "office", "reporter", "admin", "viewer"] as const;
export type Role = (typeof ROLES)[number];

/** What an account may be tied to: units it reports for, lĩnh vực it is limited to, cells it follows as their member. */
export const SCOPE_KINDS = ["unit", "group", "supervises"] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** `any` = every unit of the own commune; `own-unit` = units the account stands for; `supervised` = cells it follows. */
export type Reach = "any" | "own-unit" | "supervised";

type Row = Partial<Record<Role, Reach>>;

export const POLICY = {
  /** Approved commune figures, charts, origin of a figure. */
  "figures:read": { leader: "any", office: "any", reporter: "any", viewer: "any" },
  /** The annual summary and its annex. */
  "report:read": { leader: "any", office: "any", viewer: "any" },
  /** A report that is being written, with its comments. */
  "report:read-draft": { leader: "any", office: "any" },
  "report:write": { office: "any" },
  "report:comment": { leader: "any", office: "any" },
  /** Before it is issued. */
  "report:agree": { leader: "any" },
  "report:issue": { office: "any" },
  /** One unit's sheet with unapproved figures. */
  "sheet:read": { leader: "any", office: "any", reporter: "own-unit" },
  "sheet:enter": { office: "any", reporter: "own-unit" },
  "sheet:submit": { office: "any", reporter: "own-unit" },
  "sheet:withdraw": { reporter: "own-unit" },
  /** Take, return, approve, reopen, excuse. An office account may be limited to some lĩnh vực. */
  "sheet:review": { office: "any" },
  "period:open": { office: "any" },
  "period:lock": { office: "any" },
  "year:close": { office: "any" },
  "plan:read": { leader: "any", office: "any", viewer: "any" },
  "plan:record": { office: "any" },
  "indicator:manage": { office: "any" },
  /** Figures of years before the system, from a named source. */
  "history:record": { office: "any" },
  "unit:manage": { office: "any" },
  /** What the commune is called, and its offices. */
  "commune:manage": { office: "any", admin: "any" },
  /** Layout, signatures, thresholds, rubrics, deadlines, words on the first page: dated rules of the office. */
  "settings:manage": { office: "any" },
  "account:manage": { admin: "any" },
  /** Units of a reporter to a successor; whoever lacks account:manage only between reporters and viewers. */
  "account:hand-over": { office: "any", admin: "any" },
  "password:change-own": { leader: "any", office: "any", reporter: "any", admin: "any", viewer: "any" },
  /** One's own sign-ins and second factor. */
  "account:secure-own": { leader: "any", office: "any", reporter: "any", admin: "any", viewer: "any" },
  /** Questions about figures with all that was answered: a unit's own ones, and those of units merged into it. */
  "explanation:read": { leader: "any", office: "any", reporter: "own-unit" },
  /** Ask a unit why, accept its answer or ask again. The office has notes and returns for what it wants to know. */
  "explanation:ask": { leader: "any" },
  /** The unit's own answer; the office writes down what a unit without an account tells it. */
  "explanation:answer": { office: "any", reporter: "own-unit" },
  /** Conclusions of meetings and everybody's tasks. A viewer reads figures and issued reports, not what was said. */
  "task:read": { leader: "any", office: "any" },
  /** Conclude about an indicator, give it to somebody, accept or send back; the lĩnh vực of an office account limit sheets only. */
  "task:give": { leader: "any", office: "any" },
  /** See and report the tasks given to oneself; whoever lacks this cannot be given any. */
  "task:answer-own": { leader: "any", office: "any", reporter: "any" },
  /** One cell's records of meetings with content, drafts and scores. Confirmed counts and classes are figures. */
  "meeting:read": { leader: "supervised", office: "any", reporter: "own-unit" },
  /** Write, submit and take back a record, say when the cell means to meet; the office for a cell without an account. */
  "meeting:record": { office: "any", reporter: "own-unit" },
  /** Return, confirm, reopen a record, see signs of formality; the assigned member or Ban Xây dựng Đảng. */
  "meeting:review": { leader: "supervised", office: "any" },
  /** Xếp loại hằng năm as it was decided; who sees figures reads it. */
  "rating:record": { office: "any" },
  /** The notices told to oneself. */
  "inbox:read-own": { leader: "any", office: "any", reporter: "any", admin: "any", viewer: "any" },
  /** "Tìm nhanh": names of screens, indicators and units this person may open anyway. */
  "screen:find": { leader: "any", office: "any", reporter: "any", admin: "any", viewer: "any" },
  /** Long work one has started oneself; what it made needs the right that starting it needed. */
  "job:follow-own": { leader: "any", office: "any", reporter: "any", admin: "any", viewer: "any" },
  /** Everybody's long work in the commune. */
  "job:follow-any": { office: "any", admin: "any" },
  "audit:read": { admin: "any", office: "any" },
  /** Checking the chain of the trail; what was found is kept. */
  "audit:verify": { admin: "any", office: "any" },
  "backup:run": { admin: "any" },
  /** Everything the office can see as one file. Whoever fetches the file must hold this too, so it is the office's. */
  "export:run": { office: "any" },
  /** Keys for other programs: they read what their maker may read on that very request, and write nothing. */
  "export:token": { office: "any", admin: "any" },
  /** Taking a whole backup out of the house, encrypted. */
  "backup:download": { admin: "any" },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof POLICY;

export const PERMISSIONS = Object.keys(POLICY) as Permission[];
