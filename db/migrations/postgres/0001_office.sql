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
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
ALTER TABLE "indicator_retirements" ADD CONSTRAINT "indicator_retirements_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_versions" ADD CONSTRAINT "indicator_versions_commune_id_indicator_id_indicators_commune_id_id_fk" FOREIGN KEY ("commune_id","indicator_id") REFERENCES "public"."indicators"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_versions" ADD CONSTRAINT "indicator_versions_commune_id_group_id_indicator_groups_commune_id_id_fk" FOREIGN KEY ("commune_id","group_id") REFERENCES "public"."indicator_groups"("commune_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_commune_id_communes_id_fk" FOREIGN KEY ("commune_id") REFERENCES "public"."communes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jobs_created" ON "jobs" USING btree ("commune_id","created_at");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" IN ('reminder', 'returned', 'approved', 'reopened', 'digest', 'note', 'backup', 'unit-change'));