CREATE TABLE `account_roles` (
	`commune_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`commune_id`, `account_id`, `role`),
	FOREIGN KEY (`commune_id`,`account_id`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "account_roles_role" CHECK("account_roles"."role" IN ('leader', 'office', 'reporter', 'admin', 'viewer'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `account_scopes` (
	`commune_id` text NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`target_id` text NOT NULL,
	PRIMARY KEY(`commune_id`, `account_id`, `kind`, `target_id`),
	FOREIGN KEY (`commune_id`,`account_id`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `accounts` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`username` text NOT NULL,
	`display_name` text NOT NULL,
	`position` text NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_username` ON `accounts` (`username`);--> statement-breakpoint
CREATE TABLE `actual_changes` (
	`commune_id` text NOT NULL,
	`year` integer NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`quarter` integer NOT NULL,
	`sequence` integer NOT NULL,
	`event` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`value` integer,
	`numerator` integer,
	`denominator` integer,
	`no_data_reason` text,
	`certainty` text NOT NULL,
	`origin` text NOT NULL,
	`qualifier` text DEFAULT 'exact' NOT NULL,
	`source` text,
	`supplied_by` text,
	`supplied_via` text,
	`actor_id` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `indicator_id`, `unit_id`, `quarter`, `sequence`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `actuals` (
	`commune_id` text NOT NULL,
	`year` integer NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`quarter` integer NOT NULL,
	`kind` text NOT NULL,
	`value` integer,
	`numerator` integer,
	`denominator` integer,
	`no_data_reason` text,
	`certainty` text NOT NULL,
	`origin` text NOT NULL,
	`qualifier` text DEFAULT 'exact' NOT NULL,
	`source` text,
	`supplied_by` text,
	`supplied_via` text,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `indicator_id`, `unit_id`, `quarter`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "actuals_kind" CHECK("actuals"."kind" IN ('blank', 'value', 'rate', 'nothing-arose', 'no-data')),
	CONSTRAINT "actuals_shape" CHECK(("actuals"."kind" <> 'value' OR "actuals"."value" IS NOT NULL) AND ("actuals"."kind" <> 'rate' OR ("actuals"."numerator" IS NOT NULL AND "actuals"."denominator" IS NOT NULL)) AND ("actuals"."kind" <> 'no-data' OR "actuals"."no_data_reason" IS NOT NULL)),
	CONSTRAINT "actuals_value" CHECK("actuals"."value" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "actuals_numerator" CHECK("actuals"."numerator" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "actuals_denominator" CHECK("actuals"."denominator" BETWEEN -9000000000000000 AND 9000000000000000)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `approved_actuals` (
	`commune_id` text NOT NULL,
	`year` integer NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`quarter` integer NOT NULL,
	`kind` text NOT NULL,
	`value` integer,
	`numerator` integer,
	`denominator` integer,
	`no_data_reason` text,
	`certainty` text NOT NULL,
	`origin` text NOT NULL,
	`qualifier` text DEFAULT 'exact' NOT NULL,
	`source` text,
	`supplied_by` text,
	`supplied_via` text,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`approved_by` text,
	`approved_at` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `indicator_id`, `unit_id`, `quarter`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "approved_actuals_kind" CHECK("approved_actuals"."kind" IN ('blank', 'value', 'rate', 'nothing-arose', 'no-data')),
	CONSTRAINT "approved_actuals_shape" CHECK(("approved_actuals"."kind" <> 'value' OR "approved_actuals"."value" IS NOT NULL) AND ("approved_actuals"."kind" <> 'rate' OR ("approved_actuals"."numerator" IS NOT NULL AND "approved_actuals"."denominator" IS NOT NULL)) AND ("approved_actuals"."kind" <> 'no-data' OR "approved_actuals"."no_data_reason" IS NOT NULL)),
	CONSTRAINT "approved_actuals_value" CHECK("approved_actuals"."value" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "approved_actuals_numerator" CHECK("approved_actuals"."numerator" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "approved_actuals_denominator" CHECK("approved_actuals"."denominator" BETWEEN -9000000000000000 AND 9000000000000000)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`before` text,
	`after` text,
	PRIMARY KEY(`commune_id`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`commune_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_entries_entity` ON `audit_entries` (`commune_id`,`entity`,`entity_id`);--> statement-breakpoint
CREATE TABLE `cell_files` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`unit_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`removed_at` integer,
	`removed_by` text,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cell_files_cell` ON `cell_files` (`commune_id`,`year`,`quarter`,`unit_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `cell_notes` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`unit_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`cell_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cell_notes_cell` ON `cell_notes` (`commune_id`,`year`,`quarter`,`unit_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `communes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`committee_name` text NOT NULL,
	`superior_name` text NOT NULL,
	`place_name` text NOT NULL,
	`demo_today` text,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `indicator_assignments` (
	`commune_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`from_quarter` integer NOT NULL,
	`to_quarter` integer,
	PRIMARY KEY(`commune_id`, `indicator_id`, `unit_id`, `from_quarter`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `indicator_assignments_unit` ON `indicator_assignments` (`commune_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `indicator_groups` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`sort_order` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_groups_code` ON `indicator_groups` (`commune_id`,`code`);--> statement-breakpoint
CREATE TABLE `indicators` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`group_id` text NOT NULL,
	`parent_id` text,
	`parent_mode` text NOT NULL,
	`unit_of_measure` text NOT NULL,
	`decimals` integer NOT NULL,
	`direction` text NOT NULL,
	`period_rule` text NOT NULL,
	`unit_rule` text NOT NULL,
	`percent_rule` text NOT NULL,
	`frequency` text NOT NULL,
	`default_comparator` text NOT NULL,
	`numerator_label` text,
	`denominator_label` text,
	`entry_mode` text DEFAULT 'in-period' NOT NULL,
	`part_of_whole` integer DEFAULT false NOT NULL,
	`definition` text NOT NULL,
	`headline` integer NOT NULL,
	`sort_order` integer NOT NULL,
	`search_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`group_id`) REFERENCES `indicator_groups`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicators_period_rule" CHECK("indicators"."period_rule" IN ('flow', 'stock', 'average', 'rate-of-flows', 'rate-of-stocks', 'milestone')),
	CONSTRAINT "indicators_direction" CHECK("indicators"."direction" IN ('higher', 'lower', 'exact', 'neutral')),
	CONSTRAINT "indicators_entry_mode" CHECK("indicators"."entry_mode" IN ('in-period', 'cumulative'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_code` ON `indicators` (`commune_id`,`code`);--> statement-breakpoint
CREATE TABLE `notifications` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`href` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notifications_kind" CHECK("notifications"."kind" IN ('reminder', 'returned', 'approved', 'reopened', 'digest', 'note', 'backup'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_key` ON `notifications` (`commune_id`,`account_id`,`key`);--> statement-breakpoint
CREATE INDEX `notifications_account` ON `notifications` (`commune_id`,`account_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `operations` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`action` text NOT NULL,
	`result` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `operations_at` ON `operations` (`at`);--> statement-breakpoint
CREATE TABLE `org_unit_successions` (
	`commune_id` text NOT NULL,
	`predecessor_id` text NOT NULL,
	`successor_id` text NOT NULL,
	`effective_on` text NOT NULL,
	`from_quarter` integer NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`commune_id`, `predecessor_id`, `successor_id`),
	FOREIGN KEY (`commune_id`,`predecessor_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`successor_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `org_units` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` text,
	`sort_order` integer NOT NULL,
	`search_key` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "org_units_kind" CHECK("org_units"."kind" IN ('commune', 'predecessor', 'party-cell', 'office', 'committee-office', 'service-centre', 'police', 'military', 'front', 'school', 'health-station', 'other'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `period_deadlines` (
	`commune_id` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`unit_kind` text NOT NULL,
	`due_on` text NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `quarter`, `unit_kind`),
	FOREIGN KEY (`commune_id`,`year`,`quarter`) REFERENCES `periods`(`commune_id`,`year`,`quarter`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "period_deadlines_unit_kind" CHECK("period_deadlines"."unit_kind" IN ('commune', 'predecessor', 'party-cell', 'office', 'committee-office', 'service-centre', 'police', 'military', 'front', 'school', 'health-station', 'other'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `periods` (
	`commune_id` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`state` text NOT NULL,
	`data_from` text NOT NULL,
	`data_to` text NOT NULL,
	`due_on` text NOT NULL,
	`assessment_closed_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `quarter`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "periods_state" CHECK("periods"."state" IN ('open', 'locked'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `plan_documents` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`issuer` text NOT NULL,
	`title` text NOT NULL,
	`basis` text NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `plan_values` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`comparator` text NOT NULL,
	`planned` integer NOT NULL,
	`planned_upper` integer,
	`baseline` integer,
	`document_id` text NOT NULL,
	`effective_on` text NOT NULL,
	`reason` text NOT NULL,
	`supersedes_id` text,
	`withdraws_id` text,
	`origin` text NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`document_id`) REFERENCES `plan_documents`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_values_planned" CHECK("plan_values"."planned" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "plan_values_planned_upper" CHECK("plan_values"."planned_upper" BETWEEN -9000000000000000 AND 9000000000000000),
	CONSTRAINT "plan_values_baseline" CHECK("plan_values"."baseline" BETWEEN -9000000000000000 AND 9000000000000000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `plan_values_year` ON `plan_values` (`commune_id`,`year`,`unit_id`,`indicator_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `plan_values_supersedes` ON `plan_values` (`commune_id`,`supersedes_id`);--> statement-breakpoint
CREATE TABLE `published_rates` (
	`commune_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`year` integer NOT NULL,
	`percent` integer NOT NULL,
	`qualifier` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `indicator_id`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_rates_percent" CHECK("published_rates"."percent" BETWEEN -9000000000000000 AND 9000000000000000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `recovery_codes` (
	`commune_id` text NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`commune_id`, `account_id`, `code_hash`),
	FOREIGN KEY (`commune_id`,`account_id`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `second_factors` (
	`commune_id` text NOT NULL,
	`account_id` text NOT NULL,
	`sealed_secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `account_id`),
	FOREIGN KEY (`commune_id`,`account_id`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`commune_id` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`user_agent` text NOT NULL,
	FOREIGN KEY (`commune_id`,`account_id`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`commune_id`,`account_id`);--> statement-breakpoint
CREATE TABLE `settings` (
	`commune_id` text NOT NULL,
	`key` text NOT NULL,
	`effective_from` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`commune_id`, `key`, `effective_from`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `sheet_events` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`unit_id` text NOT NULL,
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`actor_id` text,
	`at` integer NOT NULL,
	`reason` text,
	`content_hash` text,
	`pointed_cells` text,
	PRIMARY KEY(`commune_id`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `sheet_events_sheet` ON `sheet_events` (`commune_id`,`year`,`quarter`,`unit_id`,`at`);--> statement-breakpoint
CREATE TABLE `sheets` (
	`commune_id` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`first_submitted_at` integer,
	`submitted_at` integer,
	`submitted_by` text,
	`reviewer_id` text,
	`approved_at` integer,
	`approved_by` text,
	`self_approved` integer DEFAULT false NOT NULL,
	`reason` text,
	`reopened_until` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `quarter`, `unit_id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sheets_state" CHECK("sheets"."state" IN ('not-started', 'in-progress', 'submitted', 'reviewing', 'returned', 'approved', 'excused'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `sign_in_attempts` (
	`username_key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`blocked_until` integer NOT NULL,
	`last_failure_at` integer NOT NULL
) STRICT;
