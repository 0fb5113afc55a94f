CREATE TABLE "annual_ratings" (
	"commune_id" text NOT NULL,
	"year" integer NOT NULL,
	"unit_id" text NOT NULL,
	"level" text NOT NULL,
	"decision" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	CONSTRAINT "annual_ratings_commune_id_year_unit_id_pk" PRIMARY KEY("commune_id","year","unit_id"),
	CONSTRAINT "annual_ratings_level" CHECK ("annual_ratings"."level" IN ('excellent', 'good', 'completed', 'not-completed'))
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_on" text NOT NULL,
	"revoked_at" bigint,
	"revoked_by" text,
	"last_used_at" bigint,
	CONSTRAINT "api_tokens_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_checks" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text,
	"whole" boolean NOT NULL,
	"entries" integer NOT NULL,
	"report" text NOT NULL,
	CONSTRAINT "audit_checks_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"commune_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"entry_id" text NOT NULL,
	"sealed_at" bigint NOT NULL,
	"key_id" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_seals_commune_id_sequence_pk" PRIMARY KEY("commune_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "commune_marks" (
	"commune_id" text NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" bigint NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "commune_marks_commune_id_pk" PRIMARY KEY("commune_id"),
	CONSTRAINT "commune_marks_media_type" CHECK ("commune_marks"."media_type" IN ('image/png', 'image/jpeg'))
);
--> statement-breakpoint
CREATE TABLE "data_versions" (
	"commune_id" text NOT NULL,
	"table_name" text NOT NULL,
	"year" integer NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "data_versions_commune_id_table_name_year_pk" PRIMARY KEY("commune_id","table_name","year")
);
--> statement-breakpoint
CREATE TABLE "explanation_steps" (
	"commune_id" text NOT NULL,
	"explanation_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"due_on" text,
	"on_behalf" boolean NOT NULL,
	"actor_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "explanation_steps_commune_id_explanation_id_sequence_pk" PRIMARY KEY("commune_id","explanation_id","sequence"),
	CONSTRAINT "explanation_steps_state" CHECK ("explanation_steps"."state" IN ('asked', 'answered', 'asked-again', 'accepted', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "explanations" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"indicator_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"state" text NOT NULL,
	"due_on" text NOT NULL,
	"cell_version" integer NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "explanations_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "explanations_state_known" CHECK ("explanations"."state" IN ('asked', 'answered', 'asked-again', 'accepted', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "import_mappings" (
	"commune_id" text NOT NULL,
	"kind" text NOT NULL,
	"signature" text NOT NULL,
	"mapping" text NOT NULL,
	"used_at" bigint NOT NULL,
	CONSTRAINT "import_mappings_commune_id_kind_signature_pk" PRIMARY KEY("commune_id","kind","signature")
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"commune_id" text NOT NULL,
	"import_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"table_name" text NOT NULL,
	"row_key" text NOT NULL,
	"before" text,
	"after_digest" text NOT NULL,
	CONSTRAINT "import_rows_commune_id_import_id_sequence_pk" PRIMARY KEY("commune_id","import_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"state" text NOT NULL,
	"content" text,
	"sheet_name" text NOT NULL,
	"mapping" text NOT NULL,
	"options" text NOT NULL,
	"counts" text,
	"created_by" text NOT NULL,
	"created_at" bigint NOT NULL,
	"done_by" text,
	"done_at" bigint,
	"undone_by" text,
	"undone_at" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "imports_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "imports_kind" CHECK ("imports"."kind" IN ('units', 'accounts', 'plans', 'past-years', 'meetings')),
	CONSTRAINT "imports_state" CHECK ("imports"."state" IN ('waiting', 'done', 'undone'))
);
--> statement-breakpoint
CREATE TABLE "indicator_retirements" (
	"commune_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"from_quarter" integer NOT NULL,
	"to_quarter" integer,
	"reason" text NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	CONSTRAINT "indicator_retirements_commune_id_indicator_id_from_quarter_pk" PRIMARY KEY("commune_id","indicator_id","from_quarter")
);
--> statement-breakpoint
CREATE TABLE "indicator_versions" (
	"commune_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"from_year" integer NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"group_id" text NOT NULL,
	"parent_id" text,
	"parent_mode" text NOT NULL,
	"unit_of_measure" text NOT NULL,
	"decimals" integer NOT NULL,
	"direction" text NOT NULL,
	"period_rule" text NOT NULL,
	"unit_rule" text NOT NULL,
	"percent_rule" text NOT NULL,
	"frequency" text NOT NULL,
	"default_comparator" text NOT NULL,
	"numerator_label" text,
	"denominator_label" text,
	"part_of_whole" boolean NOT NULL,
	"definition" text NOT NULL,
	"headline" boolean NOT NULL,
	"sort_order" integer NOT NULL,
	"reason" text NOT NULL,
	"break_note" text,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"first_recorded_at" bigint,
	CONSTRAINT "indicator_versions_commune_id_indicator_id_from_year_pk" PRIMARY KEY("commune_id","indicator_id","from_year"),
	CONSTRAINT "indicator_versions_period_rule" CHECK ("indicator_versions"."period_rule" IN ('flow', 'stock', 'average', 'rate-of-flows', 'rate-of-stocks', 'milestone')),
	CONSTRAINT "indicator_versions_direction" CHECK ("indicator_versions"."direction" IN ('higher', 'lower', 'exact', 'neutral'))
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"account_id" text NOT NULL,
	"permission" text NOT NULL,
	"unit_id" text,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"note" text NOT NULL,
	"result" text,
	"cancellable" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"started_at" bigint,
	"heartbeat_at" bigint NOT NULL,
	"ended_at" bigint,
	"cancel_requested_at" bigint,
	CONSTRAINT "jobs_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "jobs_state" CHECK ("jobs"."state" IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted'))
);
--> statement-breakpoint
CREATE TABLE "meeting_days" (
	"commune_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL,
	CONSTRAINT "meeting_days_commune_id_year_unit_id_month_kind_pk" PRIMARY KEY("commune_id","year","unit_id","month","kind"),
	CONSTRAINT "meeting_days_kind" CHECK ("meeting_days"."kind" IN ('regular', 'thematic', 'combined', 'extraordinary'))
);
--> statement-breakpoint
CREATE TABLE "meeting_scores" (
	"commune_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"round" text NOT NULL,
	"place" integer NOT NULL,
	"points" bigint NOT NULL,
	"computed" boolean NOT NULL,
	CONSTRAINT "meeting_scores_commune_id_meeting_id_round_place_pk" PRIMARY KEY("commune_id","meeting_id","round","place"),
	CONSTRAINT "meeting_scores_round" CHECK ("meeting_scores"."round" IN ('self', 'confirmed')),
	CONSTRAINT "meeting_scores_points" CHECK ("meeting_scores"."points" BETWEEN -9000000000000000 AND 9000000000000000)
);
--> statement-breakpoint
CREATE TABLE "meeting_steps" (
	"commune_id" text NOT NULL,
	"meeting_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"move" text NOT NULL,
	"state" text NOT NULL,
	"content" text NOT NULL,
	"scores" text NOT NULL,
	"reason" text NOT NULL,
	"on_behalf" boolean NOT NULL,
	"actor_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "meeting_steps_commune_id_meeting_id_sequence_pk" PRIMARY KEY("commune_id","meeting_id","sequence"),
	CONSTRAINT "meeting_steps_move" CHECK ("meeting_steps"."move" IN ('record', 'submit', 'withdraw', 'return', 'confirm', 'reopen')),
	CONSTRAINT "meeting_steps_state" CHECK ("meeting_steps"."state" IN ('draft', 'submitted', 'returned', 'confirmed'))
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"unit_id" text NOT NULL,
	"year" integer NOT NULL,
	"month" integer NOT NULL,
	"state" text NOT NULL,
	"kind" text NOT NULL,
	"form" text NOT NULL,
	"held_on" text NOT NULL,
	"starts_at" text,
	"ends_at" text,
	"official" integer,
	"probationary" integer,
	"exempt" integer,
	"present" integer,
	"excused" integer,
	"unexcused" integer,
	"speakers" integer,
	"last_tasks" text NOT NULL,
	"new_tasks" text NOT NULL,
	"votes_in_favour" integer,
	"votes_total" integer,
	"resolution_number" text NOT NULL,
	"topic" text NOT NULL,
	"strengths" text NOT NULL,
	"weaknesses" text NOT NULL,
	"rubric_from" text NOT NULL,
	"rubric_version" integer NOT NULL,
	"recorded_by" text NOT NULL,
	"first_recorded_at" bigint NOT NULL,
	"recorded_at" bigint NOT NULL,
	"submitted_by" text,
	"submitted_at" bigint,
	"confirmed_by" text,
	"confirmed_at" bigint,
	"self_confirmed" boolean DEFAULT false NOT NULL,
	"return_reason" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "meetings_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "meetings_state" CHECK ("meetings"."state" IN ('draft', 'submitted', 'returned', 'confirmed')),
	CONSTRAINT "meetings_kind" CHECK ("meetings"."kind" IN ('regular', 'thematic', 'combined', 'extraordinary')),
	CONSTRAINT "meetings_form" CHECK ("meetings"."form" IN ('in-person', 'online', 'mixed'))
);
--> statement-breakpoint
CREATE TABLE "rubrics" (
	"commune_id" text NOT NULL,
	"key" text NOT NULL,
	"effective_from" text NOT NULL,
	"value" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" bigint DEFAULT 0 NOT NULL,
	"recorded_by" text,
	"reason" text,
	CONSTRAINT "rubrics_commune_id_key_effective_from_pk" PRIMARY KEY("commune_id","key","effective_from")
);
--> statement-breakpoint
CREATE TABLE "superseded_assignments" (
	"commune_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"from_quarter" integer NOT NULL,
	"to_quarter" integer,
	"recorded_at" bigint,
	"ended_at" bigint NOT NULL,
	CONSTRAINT "superseded_assignments_commune_id_indicator_id_unit_id_from_quarter_ended_at_pk" PRIMARY KEY("commune_id","indicator_id","unit_id","from_quarter","ended_at")
);
--> statement-breakpoint
CREATE TABLE "superseded_rates" (
	"commune_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"year" integer NOT NULL,
	"percent" bigint NOT NULL,
	"qualifier" text NOT NULL,
	"source" text NOT NULL,
	"recorded_at" bigint,
	"ended_at" bigint NOT NULL,
	CONSTRAINT "superseded_rates_commune_id_year_indicator_id_ended_at_pk" PRIMARY KEY("commune_id","year","indicator_id","ended_at"),
	CONSTRAINT "superseded_rates_percent" CHECK ("superseded_rates"."percent" BETWEEN -9000000000000000 AND 9000000000000000)
);
--> statement-breakpoint
CREATE TABLE "superseded_settings" (
	"commune_id" text NOT NULL,
	"key" text NOT NULL,
	"effective_from" text NOT NULL,
	"value" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" bigint DEFAULT 0 NOT NULL,
	"recorded_by" text,
	"reason" text,
	"ended_at" bigint NOT NULL,
	"ended_by" text,
	"withdrawn" boolean NOT NULL,
	CONSTRAINT "superseded_settings_commune_id_key_effective_from_version_pk" PRIMARY KEY("commune_id","key","effective_from","version")
);
--> statement-breakpoint
CREATE TABLE "task_steps" (
	"commune_id" text NOT NULL,
	"task_id" text NOT NULL,
	"sequence" integer NOT NULL,
	"step" text NOT NULL,
	"text" text NOT NULL,
	"assignee_id" text,
	"due_on" text,
	"actor_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "task_steps_commune_id_task_id_sequence_pk" PRIMARY KEY("commune_id","task_id","sequence"),
	CONSTRAINT "task_steps_step" CHECK ("task_steps"."step" IN ('conclude', 'correct', 'report', 'accept', 'send-back', 'withdraw'))
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"year" integer NOT NULL,
	"period" text NOT NULL,
	"concluded_on" text NOT NULL,
	"state" text NOT NULL,
	"text" text NOT NULL,
	"assignee_id" text,
	"due_on" text,
	"seen_figure" text NOT NULL,
	"seen_plan" text NOT NULL,
	"seen_percent" text NOT NULL,
	"seen_status" text NOT NULL,
	"seen_estimated" boolean NOT NULL,
	"seen_view" text NOT NULL,
	"given_by" text NOT NULL,
	"given_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "tasks_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "tasks_state_known" CHECK ("tasks"."state" IN ('noted', 'given', 'reported', 'redo', 'done', 'withdrawn')),
	CONSTRAINT "tasks_seen_status" CHECK ("tasks"."seen_status" IN ('no-plan', 'followed', 'not-due', 'no-figure', 'incomplete', 'reached', 'on-course', 'behind', 'at-risk', 'exceeded', 'met', 'not-met'))
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
DROP INDEX "audit_entries_at";--> statement-breakpoint
ALTER TABLE "audit_entries" ADD COLUMN "mac" text;--> statement-breakpoint
ALTER TABLE "indicator_assignments" ADD COLUMN "recorded_at" bigint;--> statement-breakpoint
ALTER TABLE "org_units" ADD COLUMN "cell_type" text;--> statement-breakpoint
ALTER TABLE "published_rates" ADD COLUMN "recorded_at" bigint;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "recorded_at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "recorded_by" text;--> statement-breakpoint
ALTER TABLE "settings" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "annual_ratings" ADD CONSTRAINT "annual_ratings_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annual_ratings" ADD CONSTRAINT "annual_ratings_commune_id_recorded_by_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","recorded_by") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_commune_id_created_by_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","created_by") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commune_marks" ADD CONSTRAINT "commune_marks_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanation_steps" ADD CONSTRAINT "explanation_steps_commune_id_explanation_id_explanations_commune_id_id_fk" FOREIGN KEY ("commune_id","explanation_id") REFERENCES "public"."explanations"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "explanations" ADD CONSTRAINT "explanations_commune_id_asked_by_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","asked_by") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_commune_id_import_id_imports_commune_id_id_fk" FOREIGN KEY ("commune_id","import_id") REFERENCES "public"."imports"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_retirements" ADD CONSTRAINT "indicator_retirements_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_versions" ADD CONSTRAINT "indicator_versions_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_versions" ADD CONSTRAINT "indicator_versions_commune_id_group_id_indicator_groups_commune_id_id_fk" FOREIGN KEY ("commune_id","group_id") REFERENCES "public"."indicator_groups"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_days" ADD CONSTRAINT "meeting_days_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_scores" ADD CONSTRAINT "meeting_scores_commune_id_meeting_id_meetings_commune_id_id_fk" FOREIGN KEY ("commune_id","meeting_id") REFERENCES "public"."meetings"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_steps" ADD CONSTRAINT "meeting_steps_commune_id_meeting_id_meetings_commune_id_id_fk" FOREIGN KEY ("commune_id","meeting_id") REFERENCES "public"."meetings"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_commune_id_recorded_by_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","recorded_by") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "superseded_settings" ADD CONSTRAINT "superseded_settings_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_steps" ADD CONSTRAINT "task_steps_commune_id_task_id_tasks_commune_id_id_fk" FOREIGN KEY ("commune_id","task_id") REFERENCES "public"."tasks"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_commune_id_assignee_id_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","assignee_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_commune_id_given_by_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","given_by") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_hash" ON "api_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "audit_checks_at" ON "audit_checks" USING btree ("commune_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seals_entry" ON "audit_seals" USING btree ("commune_id","entry_id");--> statement-breakpoint
CREATE INDEX "explanations_figure" ON "explanations" USING btree ("commune_id","year","indicator_id","unit_id","quarter");--> statement-breakpoint
CREATE INDEX "explanations_state" ON "explanations" USING btree ("commune_id","state","unit_id");--> statement-breakpoint
CREATE INDEX "imports_created" ON "imports" USING btree ("commune_id","created_at");--> statement-breakpoint
CREATE INDEX "jobs_created" ON "jobs" USING btree ("commune_id","created_at");--> statement-breakpoint
CREATE INDEX "meetings_cell" ON "meetings" USING btree ("commune_id","year","unit_id","month");--> statement-breakpoint
CREATE INDEX "tasks_indicator" ON "tasks" USING btree ("commune_id","indicator_id","year");--> statement-breakpoint
CREATE INDEX "tasks_assignee" ON "tasks" USING btree ("commune_id","assignee_id","state");--> statement-breakpoint
CREATE INDEX "tasks_day" ON "tasks" USING btree ("commune_id","concluded_on");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("commune_id","at","id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" IN ('reminder', 'returned', 'approved', 'reopened', 'digest', 'note', 'backup', 'unit-change', 'explanation', 'task', 'meeting'));--> statement-breakpoint
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_cell_type" CHECK ("org_units"."cell_type" IS NULL OR ("org_units"."kind" = 'party-cell' AND "org_units"."cell_type" IN ('hamlet', 'bon', 'residential-group', 'agency', 'school', 'police', 'military', 'enterprise')));--> statement-breakpoint
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;--> statement-breakpoint
CREATE FUNCTION "count_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) SELECT commune_id, TG_TABLE_NAME, 0, 1 FROM changed WHERE true GROUP BY commune_id ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = data_versions.version + 1; RETURN NULL; END $$;--> statement-breakpoint
CREATE FUNCTION "count_change_of_year"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) SELECT commune_id, TG_TABLE_NAME, year, 1 FROM changed WHERE true GROUP BY commune_id, year ORDER BY commune_id, year ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = data_versions.version + 1; RETURN NULL; END $$;--> statement-breakpoint
CREATE FUNCTION "count_change_of_row"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) SELECT commune_id, TG_TABLE_NAME, NEW.year, 1 FROM (SELECT NEW.commune_id) AS one WHERE true  ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = data_versions.version + 1; RETURN NULL; END $$;--> statement-breakpoint
CREATE TRIGGER "plan_values_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "plan_values" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "superseded_assignments_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "superseded_assignments" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "superseded_rates_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "superseded_rates" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "actual_changes_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "actual_changes" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "sheet_events_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "sheet_events" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "explanation_steps_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "explanation_steps" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "task_steps_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "task_steps" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "meeting_steps_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "meeting_steps" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "audit_entries_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_entries" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "audit_seals_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_seals" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "audit_checks_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_checks" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();--> statement-breakpoint
CREATE TRIGGER "approved_actuals_counted_insert" AFTER INSERT ON "approved_actuals" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "approved_actuals_counted_update" AFTER UPDATE ON "approved_actuals" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "approved_actuals_counted_delete" AFTER DELETE ON "approved_actuals" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "sheets_counted_insert" AFTER INSERT ON "sheets" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "sheets_counted_update" AFTER UPDATE ON "sheets" FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION "count_change_of_row"();--> statement-breakpoint
CREATE TRIGGER "sheets_counted_delete" AFTER DELETE ON "sheets" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "plan_values_counted_insert" AFTER INSERT ON "plan_values" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "plan_values_counted_update" AFTER UPDATE ON "plan_values" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "plan_values_counted_delete" AFTER DELETE ON "plan_values" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "published_rates_counted_insert" AFTER INSERT ON "published_rates" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "published_rates_counted_update" AFTER UPDATE ON "published_rates" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "published_rates_counted_delete" AFTER DELETE ON "published_rates" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "periods_counted_insert" AFTER INSERT ON "periods" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "periods_counted_update" AFTER UPDATE ON "periods" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "periods_counted_delete" AFTER DELETE ON "periods" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "period_deadlines_counted_insert" AFTER INSERT ON "period_deadlines" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "period_deadlines_counted_update" AFTER UPDATE ON "period_deadlines" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "period_deadlines_counted_delete" AFTER DELETE ON "period_deadlines" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change_of_year"();--> statement-breakpoint
CREATE TRIGGER "indicators_counted_insert" AFTER INSERT ON "indicators" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicators_counted_update" AFTER UPDATE ON "indicators" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicators_counted_delete" AFTER DELETE ON "indicators" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_versions_counted_insert" AFTER INSERT ON "indicator_versions" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_versions_counted_update" AFTER UPDATE ON "indicator_versions" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_versions_counted_delete" AFTER DELETE ON "indicator_versions" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_retirements_counted_insert" AFTER INSERT ON "indicator_retirements" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_retirements_counted_update" AFTER UPDATE ON "indicator_retirements" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_retirements_counted_delete" AFTER DELETE ON "indicator_retirements" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_groups_counted_insert" AFTER INSERT ON "indicator_groups" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_groups_counted_update" AFTER UPDATE ON "indicator_groups" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_groups_counted_delete" AFTER DELETE ON "indicator_groups" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_assignments_counted_insert" AFTER INSERT ON "indicator_assignments" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_assignments_counted_update" AFTER UPDATE ON "indicator_assignments" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "indicator_assignments_counted_delete" AFTER DELETE ON "indicator_assignments" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "org_units_counted_insert" AFTER INSERT ON "org_units" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "org_units_counted_update" AFTER UPDATE ON "org_units" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "org_units_counted_delete" AFTER DELETE ON "org_units" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "org_unit_successions_counted_insert" AFTER INSERT ON "org_unit_successions" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "org_unit_successions_counted_update" AFTER UPDATE ON "org_unit_successions" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "org_unit_successions_counted_delete" AFTER DELETE ON "org_unit_successions" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "plan_documents_counted_insert" AFTER INSERT ON "plan_documents" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "plan_documents_counted_update" AFTER UPDATE ON "plan_documents" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "plan_documents_counted_delete" AFTER DELETE ON "plan_documents" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "settings_counted_insert" AFTER INSERT ON "settings" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "settings_counted_update" AFTER UPDATE ON "settings" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "settings_counted_delete" AFTER DELETE ON "settings" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "accounts_counted_insert" AFTER INSERT ON "accounts" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "accounts_counted_update" AFTER UPDATE ON "accounts" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "accounts_counted_delete" AFTER DELETE ON "accounts" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "account_roles_counted_insert" AFTER INSERT ON "account_roles" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "account_roles_counted_update" AFTER UPDATE ON "account_roles" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "account_roles_counted_delete" AFTER DELETE ON "account_roles" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "account_scopes_counted_insert" AFTER INSERT ON "account_scopes" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "account_scopes_counted_update" AFTER UPDATE ON "account_scopes" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();--> statement-breakpoint
CREATE TRIGGER "account_scopes_counted_delete" AFTER DELETE ON "account_scopes" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION "count_change"();