CREATE TABLE "issued_files" (
	"commune_id" text NOT NULL,
	"issued_id" text NOT NULL,
	"format" text NOT NULL,
	"file_name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" text NOT NULL,
	"made_at" bigint NOT NULL,
	CONSTRAINT "issued_files_commune_id_issued_id_format_pk" PRIMARY KEY("commune_id","issued_id","format"),
	CONSTRAINT "issued_files_format" CHECK ("issued_files"."format" IN ('pdf', 'docx', 'xlsx'))
);
--> statement-breakpoint
CREATE TABLE "issued_reports" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"report_id" text NOT NULL,
	"kind" text NOT NULL,
	"period_key" text NOT NULL,
	"unit_id" text,
	"number" text NOT NULL,
	"issued_on" text NOT NULL,
	"capacity" text NOT NULL,
	"position" text NOT NULL,
	"signatory" text NOT NULL,
	"check_code" text NOT NULL,
	"document" text NOT NULL,
	"document_sha256" text NOT NULL,
	"figures" text NOT NULL,
	"plans" text NOT NULL,
	"audit_head" text NOT NULL,
	"corrects_id" text,
	"title" text NOT NULL,
	"search_key" text NOT NULL,
	"issued_by" text NOT NULL,
	"issued_at" bigint NOT NULL,
	CONSTRAINT "issued_reports_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "issued_reports_kind" CHECK ("issued_reports"."kind" IN ('quarter', 'six-months', 'nine-months', 'year', 'unit-summary'))
);
--> statement-breakpoint
CREATE TABLE "meeting_files" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" bigint NOT NULL,
	"removed_at" bigint,
	"removed_by" text,
	CONSTRAINT "meeting_files_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_comments" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"report_id" text NOT NULL,
	"section_id" text NOT NULL,
	"text" text NOT NULL,
	"written_by" text NOT NULL,
	"written_at" bigint NOT NULL,
	"resolved_by" text,
	"resolved_at" bigint,
	CONSTRAINT "report_comments_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_outlines" (
	"commune_id" text NOT NULL,
	"kind" text NOT NULL,
	"sections" text NOT NULL,
	"annexes" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_outlines_commune_id_kind_pk" PRIMARY KEY("commune_id","kind"),
	CONSTRAINT "report_outlines_kind" CHECK ("report_outlines"."kind" IN ('quarter', 'six-months', 'nine-months', 'year', 'unit-summary'))
);
--> statement-breakpoint
CREATE TABLE "report_sections" (
	"commune_id" text NOT NULL,
	"report_id" text NOT NULL,
	"id" text NOT NULL,
	"sort_order" integer NOT NULL,
	"level" integer NOT NULL,
	"heading" text NOT NULL,
	"source" text NOT NULL,
	"items" text NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report_sections_commune_id_report_id_id_pk" PRIMARY KEY("commune_id","report_id","id")
);
--> statement-breakpoint
CREATE TABLE "report_steps" (
	"commune_id" text NOT NULL,
	"report_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"move" text NOT NULL,
	"draft_number" integer NOT NULL,
	"sections" text NOT NULL,
	"note" text NOT NULL,
	"actor_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "report_steps_commune_id_report_id_sequence_pk" PRIMARY KEY("commune_id","report_id","sequence"),
	CONSTRAINT "report_steps_move" CHECK ("report_steps"."move" IN ('begin', 'next-draft', 'agree', 'take-back', 'issue'))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"period_key" text NOT NULL,
	"unit_id" text,
	"state" text NOT NULL,
	"draft_number" integer NOT NULL,
	"annexes" text NOT NULL,
	"corrects_id" text,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"agreed_by" text,
	"agreed_at" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "reports_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "reports_kind" CHECK ("reports"."kind" IN ('quarter', 'six-months', 'nine-months', 'year', 'unit-summary')),
	CONSTRAINT "reports_state" CHECK ("reports"."state" IN ('draft', 'agreed', 'issued'))
);
--> statement-breakpoint
ALTER TABLE "issued_files" ADD CONSTRAINT "issued_files_commune_id_issued_id_issued_reports_commune_id_id_fk" FOREIGN KEY ("commune_id","issued_id") REFERENCES "public"."issued_reports"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_reports" ADD CONSTRAINT "issued_reports_commune_id_report_id_reports_commune_id_id_fk" FOREIGN KEY ("commune_id","report_id") REFERENCES "public"."reports"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_reports" ADD CONSTRAINT "issued_reports_commune_id_issued_by_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","issued_by") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_files" ADD CONSTRAINT "meeting_files_commune_id_meeting_id_meetings_commune_id_id_fk" FOREIGN KEY ("commune_id","meeting_id") REFERENCES "public"."meetings"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_comments" ADD CONSTRAINT "report_comments_commune_id_report_id_reports_commune_id_id_fk" FOREIGN KEY ("commune_id","report_id") REFERENCES "public"."reports"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_sections" ADD CONSTRAINT "report_sections_commune_id_report_id_reports_commune_id_id_fk" FOREIGN KEY ("commune_id","report_id") REFERENCES "public"."reports"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_steps" ADD CONSTRAINT "report_steps_commune_id_report_id_reports_commune_id_id_fk" FOREIGN KEY ("commune_id","report_id") REFERENCES "public"."reports"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_commune_id_created_by_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","created_by") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "issued_reports_code" ON "issued_reports" USING btree ("check_code");--> statement-breakpoint
CREATE INDEX "issued_reports_day" ON "issued_reports" USING btree ("commune_id","issued_on");--> statement-breakpoint
CREATE INDEX "meeting_files_meeting" ON "meeting_files" USING btree ("commune_id","meeting_id");--> statement-breakpoint
CREATE INDEX "report_comments_report" ON "report_comments" USING btree ("commune_id","report_id");--> statement-breakpoint
CREATE INDEX "reports_period" ON "reports" USING btree ("commune_id","period_key");--> statement-breakpoint
CREATE TRIGGER "report_steps_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_steps" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "issued_reports_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "issued_reports" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "issued_files_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "issued_files" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();