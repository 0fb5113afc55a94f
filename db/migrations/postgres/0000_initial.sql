CREATE TABLE "account_roles" (
	"commune_id" text NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "account_roles_commune_id_account_id_role_pk" PRIMARY KEY("commune_id","account_id","role"),
	CONSTRAINT "account_roles_role" CHECK ("account_roles"."role" IN ('leader', 'office', 'reporter', 'admin', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "account_scopes" (
	"commune_id" text NOT NULL,
	"account_id" text NOT NULL,
	"kind" text NOT NULL,
	"target_id" text NOT NULL,
	CONSTRAINT "account_scopes_commune_id_account_id_kind_target_id_pk" PRIMARY KEY("commune_id","account_id","kind","target_id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"username" text NOT NULL,
	"display_name" text NOT NULL,
	"position" text NOT NULL,
	"password_hash" text NOT NULL,
	"must_change_password" boolean NOT NULL,
	"disabled_at" bigint,
	"created_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "accounts_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "actual_changes" (
	"commune_id" text NOT NULL,
	"year" integer NOT NULL,
	"indicator_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"quarter" integer NOT NULL,
	"sequence" integer NOT NULL,
	"event" text NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"value" bigint,
	"numerator" bigint,
	"denominator" bigint,
	"no_data_reason" text,
	"certainty" text NOT NULL,
	"origin" text NOT NULL,
	"qualifier" text DEFAULT 'exact' NOT NULL,
	"source" text,
	"supplied_by" text,
	"supplied_via" text,
	"actor_id" text,
	"at" bigint NOT NULL,
	CONSTRAINT "actual_changes_commune_id_year_indicator_id_unit_id_quarter_sequence_pk" PRIMARY KEY("commune_id","year","indicator_id","unit_id","quarter","sequence")
);
--> statement-breakpoint
CREATE TABLE "actuals" (
	"commune_id" text NOT NULL,
	"year" integer NOT NULL,
	"indicator_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"quarter" integer NOT NULL,
	"kind" text NOT NULL,
	"value" bigint,
	"numerator" bigint,
	"denominator" bigint,
	"no_data_reason" text,
	"certainty" text NOT NULL,
	"origin" text NOT NULL,
	"qualifier" text DEFAULT 'exact' NOT NULL,
	"source" text,
	"supplied_by" text,
	"supplied_via" text,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "actuals_commune_id_year_indicator_id_unit_id_quarter_pk" PRIMARY KEY("commune_id","year","indicator_id","unit_id","quarter"),
	CONSTRAINT "actuals_kind" CHECK ("actuals"."kind" IN ('blank', 'value', 'rate', 'nothing-arose', 'no-data')),
	CONSTRAINT "actuals_shape" CHECK (("actuals"."kind" <> 'value' OR "actuals"."value" IS NOT NULL) AND ("actuals"."kind" <> 'rate' OR ("actuals"."numerator" IS NOT NULL AND "actuals"."denominator" IS NOT NULL)) AND ("actuals"."kind" <> 'no-data' OR "actuals"."no_data_reason" IS NOT NULL)),
	CONSTRAINT "actuals_value" CHECK ("actuals"."value" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "actuals_numerator" CHECK ("actuals"."numerator" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "actuals_denominator" CHECK ("actuals"."denominator" BETWEEN -9000000000000000 AND 9000000000000000)
);
--> statement-breakpoint
CREATE TABLE "approved_actuals" (
	"commune_id" text NOT NULL,
	"year" integer NOT NULL,
	"indicator_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"quarter" integer NOT NULL,
	"kind" text NOT NULL,
	"value" bigint,
	"numerator" bigint,
	"denominator" bigint,
	"no_data_reason" text,
	"certainty" text NOT NULL,
	"origin" text NOT NULL,
	"qualifier" text DEFAULT 'exact' NOT NULL,
	"source" text,
	"supplied_by" text,
	"supplied_via" text,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	"approved_by" text,
	"approved_at" bigint NOT NULL,
	"version" integer NOT NULL,
	CONSTRAINT "approved_actuals_commune_id_year_indicator_id_unit_id_quarter_pk" PRIMARY KEY("commune_id","year","indicator_id","unit_id","quarter"),
	CONSTRAINT "approved_actuals_kind" CHECK ("approved_actuals"."kind" IN ('blank', 'value', 'rate', 'nothing-arose', 'no-data')),
	CONSTRAINT "approved_actuals_shape" CHECK (("approved_actuals"."kind" <> 'value' OR "approved_actuals"."value" IS NOT NULL) AND ("approved_actuals"."kind" <> 'rate' OR ("approved_actuals"."numerator" IS NOT NULL AND "approved_actuals"."denominator" IS NOT NULL)) AND ("approved_actuals"."kind" <> 'no-data' OR "approved_actuals"."no_data_reason" IS NOT NULL)),
	CONSTRAINT "approved_actuals_value" CHECK ("approved_actuals"."value" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "approved_actuals_numerator" CHECK ("approved_actuals"."numerator" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "approved_actuals_denominator" CHECK ("approved_actuals"."denominator" BETWEEN -9000000000000000 AND 9000000000000000)
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"before" text,
	"after" text,
	CONSTRAINT "audit_entries_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "cell_files" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"unit_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"file_name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" text NOT NULL,
	"uploaded_at" bigint NOT NULL,
	"removed_at" bigint,
	"removed_by" text,
	CONSTRAINT "cell_files_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "cell_notes" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"unit_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"author_id" text NOT NULL,
	"text" text NOT NULL,
	"cell_version" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "cell_notes_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "communes" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"committee_name" text NOT NULL,
	"superior_name" text NOT NULL,
	"place_name" text NOT NULL,
	"demo_today" text,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_assignments" (
	"commune_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"from_quarter" integer NOT NULL,
	"to_quarter" integer,
	CONSTRAINT "indicator_assignments_commune_id_indicator_id_unit_id_from_quarter_pk" PRIMARY KEY("commune_id","indicator_id","unit_id","from_quarter")
);
--> statement-breakpoint
CREATE TABLE "indicator_groups" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"sort_order" integer NOT NULL,
	CONSTRAINT "indicator_groups_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"code" text NOT NULL,
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
	"entry_mode" text DEFAULT 'in-period' NOT NULL,
	"part_of_whole" boolean DEFAULT false NOT NULL,
	"definition" text NOT NULL,
	"headline" boolean NOT NULL,
	"sort_order" integer NOT NULL,
	"search_key" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indicators_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "indicators_period_rule" CHECK ("indicators"."period_rule" IN ('flow', 'stock', 'average', 'rate-of-flows', 'rate-of-stocks', 'milestone')),
	CONSTRAINT "indicators_direction" CHECK ("indicators"."direction" IN ('higher', 'lower', 'exact', 'neutral')),
	CONSTRAINT "indicators_entry_mode" CHECK ("indicators"."entry_mode" IN ('in-period', 'cumulative'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"account_id" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"href" text NOT NULL,
	"created_at" bigint NOT NULL,
	"read_at" bigint,
	CONSTRAINT "notifications_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" IN ('reminder', 'returned', 'approved', 'reopened', 'digest', 'note', 'backup'))
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"account_id" text NOT NULL,
	"action" text NOT NULL,
	"result" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "operations_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "org_unit_successions" (
	"commune_id" text NOT NULL,
	"predecessor_id" text NOT NULL,
	"successor_id" text NOT NULL,
	"effective_on" text NOT NULL,
	"from_quarter" integer NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "org_unit_successions_commune_id_predecessor_id_successor_id_pk" PRIMARY KEY("commune_id","predecessor_id","successor_id")
);
--> statement-breakpoint
CREATE TABLE "org_units" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" text,
	"sort_order" integer NOT NULL,
	"search_key" text NOT NULL,
	"valid_from" text,
	"valid_to" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "org_units_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "org_units_kind" CHECK ("org_units"."kind" IN ('commune', 'predecessor', 'party-cell', 'office', 'committee-office', 'service-centre', 'police', 'military', 'front', 'school', 'health-station', 'other'))
);
--> statement-breakpoint
CREATE TABLE "period_deadlines" (
	"commune_id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"unit_kind" text NOT NULL,
	"due_on" text NOT NULL,
	CONSTRAINT "period_deadlines_commune_id_year_quarter_unit_kind_pk" PRIMARY KEY("commune_id","year","quarter","unit_kind"),
	CONSTRAINT "period_deadlines_unit_kind" CHECK ("period_deadlines"."unit_kind" IN ('commune', 'predecessor', 'party-cell', 'office', 'committee-office', 'service-centre', 'police', 'military', 'front', 'school', 'health-station', 'other'))
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"commune_id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"state" text NOT NULL,
	"data_from" text NOT NULL,
	"data_to" text NOT NULL,
	"due_on" text NOT NULL,
	"assessment_closed_on" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "periods_commune_id_year_quarter_pk" PRIMARY KEY("commune_id","year","quarter"),
	CONSTRAINT "periods_state" CHECK ("periods"."state" IN ('open', 'locked'))
);
--> statement-breakpoint
CREATE TABLE "plan_documents" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"number" text NOT NULL,
	"issued_on" text NOT NULL,
	"issuer" text NOT NULL,
	"title" text NOT NULL,
	"basis" text NOT NULL,
	CONSTRAINT "plan_documents_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "plan_values" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"indicator_id" text NOT NULL,
	"unit_id" text NOT NULL,
	"comparator" text NOT NULL,
	"planned" bigint NOT NULL,
	"planned_upper" bigint,
	"baseline" bigint,
	"document_id" text NOT NULL,
	"effective_on" text NOT NULL,
	"reason" text NOT NULL,
	"supersedes_id" text,
	"withdraws_id" text,
	"origin" text NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL,
	CONSTRAINT "plan_values_commune_id_id_pk" PRIMARY KEY("commune_id","id"),
	CONSTRAINT "plan_values_planned" CHECK ("plan_values"."planned" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "plan_values_planned_upper" CHECK ("plan_values"."planned_upper" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "plan_values_baseline" CHECK ("plan_values"."baseline" BETWEEN -9000000000000000 AND 9000000000000000)
);
--> statement-breakpoint
CREATE TABLE "published_rates" (
	"commune_id" text NOT NULL,
	"indicator_id" text NOT NULL,
	"year" integer NOT NULL,
	"percent" bigint NOT NULL,
	"qualifier" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "published_rates_commune_id_year_indicator_id_pk" PRIMARY KEY("commune_id","year","indicator_id"),
	CONSTRAINT "published_rates_percent" CHECK ("published_rates"."percent" BETWEEN -9000000000000000 AND 9000000000000000)
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"commune_id" text NOT NULL,
	"account_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" bigint,
	CONSTRAINT "recovery_codes_commune_id_account_id_code_hash_pk" PRIMARY KEY("commune_id","account_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "second_factors" (
	"commune_id" text NOT NULL,
	"account_id" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"confirmed_at" bigint,
	"last_step" bigint NOT NULL,
	CONSTRAINT "second_factors_commune_id_account_id_pk" PRIMARY KEY("commune_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"commune_id" text NOT NULL,
	"account_id" text NOT NULL,
	"created_at" bigint NOT NULL,
	"last_seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"user_agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"commune_id" text NOT NULL,
	"key" text NOT NULL,
	"effective_from" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "settings_commune_id_key_effective_from_pk" PRIMARY KEY("commune_id","key","effective_from")
);
--> statement-breakpoint
CREATE TABLE "sheet_events" (
	"commune_id" text NOT NULL,
	"id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"unit_id" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"actor_id" text,
	"at" bigint NOT NULL,
	"reason" text,
	"content_hash" text,
	"pointed_cells" text,
	CONSTRAINT "sheet_events_commune_id_id_pk" PRIMARY KEY("commune_id","id")
);
--> statement-breakpoint
CREATE TABLE "sheets" (
	"commune_id" text NOT NULL,
	"year" integer NOT NULL,
	"quarter" integer NOT NULL,
	"unit_id" text NOT NULL,
	"state" text NOT NULL,
	"first_submitted_at" bigint,
	"submitted_at" bigint,
	"submitted_by" text,
	"reviewer_id" text,
	"approved_at" bigint,
	"approved_by" text,
	"self_approved" boolean DEFAULT false NOT NULL,
	"reason" text,
	"reopened_until" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "sheets_commune_id_year_quarter_unit_id_pk" PRIMARY KEY("commune_id","year","quarter","unit_id"),
	CONSTRAINT "sheets_state" CHECK ("sheets"."state" IN ('not-started', 'in-progress', 'submitted', 'reviewing', 'returned', 'approved', 'excused'))
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"username_key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"blocked_until" bigint NOT NULL,
	"last_failure_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account_roles" ADD CONSTRAINT "account_roles_commune_id_account_id_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_scopes" ADD CONSTRAINT "account_scopes_commune_id_account_id_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actuals" ADD CONSTRAINT "actuals_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approved_actuals" ADD CONSTRAINT "approved_actuals_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approved_actuals" ADD CONSTRAINT "approved_actuals_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_files" ADD CONSTRAINT "cell_files_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_files" ADD CONSTRAINT "cell_files_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_notes" ADD CONSTRAINT "cell_notes_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cell_notes" ADD CONSTRAINT "cell_notes_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_assignments" ADD CONSTRAINT "indicator_assignments_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_assignments" ADD CONSTRAINT "indicator_assignments_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_groups" ADD CONSTRAINT "indicator_groups_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_commune_id_group_id_indicator_groups_commune_id_id_fk" FOREIGN KEY ("commune_id","group_id") REFERENCES "public"."indicator_groups"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_successions" ADD CONSTRAINT "org_unit_successions_commune_id_predecessor_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","predecessor_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_unit_successions" ADD CONSTRAINT "org_unit_successions_commune_id_successor_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","successor_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "org_units" ADD CONSTRAINT "org_units_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_deadlines" ADD CONSTRAINT "period_deadlines_commune_id_year_quarter_periods_commune_id_year_quarter_fk" FOREIGN KEY ("commune_id","year","quarter") REFERENCES "public"."periods"("commune_id","year","quarter") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_documents" ADD CONSTRAINT "plan_documents_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_values" ADD CONSTRAINT "plan_values_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_values" ADD CONSTRAINT "plan_values_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_values" ADD CONSTRAINT "plan_values_commune_id_document_id_plan_documents_commune_id_id_fk" FOREIGN KEY ("commune_id","document_id") REFERENCES "public"."plan_documents"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_rates" ADD CONSTRAINT "published_rates_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_commune_id_account_id_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_commune_id_account_id_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_commune_id_account_id_accounts_commune_id_id_fk" FOREIGN KEY ("commune_id","account_id") REFERENCES "public"."accounts"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sheets" ADD CONSTRAINT "sheets_commune_id_unit_id_org_units_commune_id_id_fk" FOREIGN KEY ("commune_id","unit_id") REFERENCES "public"."org_units"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_username" ON "accounts" USING btree ("username");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("commune_id","at");--> statement-breakpoint
CREATE INDEX "audit_entries_entity" ON "audit_entries" USING btree ("commune_id","entity","entity_id");--> statement-breakpoint
CREATE INDEX "cell_files_cell" ON "cell_files" USING btree ("commune_id","year","quarter","unit_id","indicator_id");--> statement-breakpoint
CREATE INDEX "cell_notes_cell" ON "cell_notes" USING btree ("commune_id","year","quarter","unit_id","indicator_id");--> statement-breakpoint
CREATE INDEX "indicator_assignments_unit" ON "indicator_assignments" USING btree ("commune_id","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_groups_code" ON "indicator_groups" USING btree ("commune_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "indicators_code" ON "indicators" USING btree ("commune_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_key" ON "notifications" USING btree ("commune_id","account_id","key");--> statement-breakpoint
CREATE INDEX "notifications_account" ON "notifications" USING btree ("commune_id","account_id","created_at");--> statement-breakpoint
CREATE INDEX "operations_at" ON "operations" USING btree ("at");--> statement-breakpoint
CREATE INDEX "plan_values_year" ON "plan_values" USING btree ("commune_id","year","unit_id","indicator_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_values_supersedes" ON "plan_values" USING btree ("commune_id","supersedes_id");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("commune_id","account_id");--> statement-breakpoint
CREATE INDEX "sheet_events_sheet" ON "sheet_events" USING btree ("commune_id","year","quarter","unit_id","at");