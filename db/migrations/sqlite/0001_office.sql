CREATE TABLE `annual_ratings` (
	`commune_id` text NOT NULL,
	`year` integer NOT NULL,
	`unit_id` text NOT NULL,
	`level` text NOT NULL,
	`decision` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `unit_id`),
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`recorded_by`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annual_ratings_level" CHECK("annual_ratings"."level" IN ('excellent', 'good', 'completed', 'not-completed'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_on` text NOT NULL,
	`revoked_at` integer,
	`revoked_by` text,
	`last_used_at` integer,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`created_by`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_hash` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE TABLE `audit_checks` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`whole` integer NOT NULL,
	`entries` integer NOT NULL,
	`report` text NOT NULL,
	PRIMARY KEY(`commune_id`, `id`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_checks_at` ON `audit_checks` (`commune_id`,`at`);--> statement-breakpoint
CREATE TABLE `audit_seals` (
	`commune_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`entry_id` text NOT NULL,
	`sealed_at` integer NOT NULL,
	`key_id` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`commune_id`, `sequence`)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_seals_entry` ON `audit_seals` (`commune_id`,`entry_id`);--> statement-breakpoint
CREATE TABLE `commune_marks` (
	`commune_id` text PRIMARY KEY NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commune_marks_media_type" CHECK("commune_marks"."media_type" IN ('image/png', 'image/jpeg'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `data_versions` (
	`commune_id` text NOT NULL,
	`table_name` text NOT NULL,
	`year` integer NOT NULL,
	`version` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `table_name`, `year`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `explanation_steps` (
	`commune_id` text NOT NULL,
	`explanation_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`due_on` text,
	`on_behalf` integer NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `explanation_id`, `sequence`),
	FOREIGN KEY (`commune_id`,`explanation_id`) REFERENCES `explanations`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "explanation_steps_state" CHECK("explanation_steps"."state" IN ('asked', 'answered', 'asked-again', 'accepted', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `explanations` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`year` integer NOT NULL,
	`quarter` integer NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`due_on` text NOT NULL,
	`cell_version` integer NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`asked_by`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "explanations_state_known" CHECK("explanations"."state" IN ('asked', 'answered', 'asked-again', 'accepted', 'withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `explanations_figure` ON `explanations` (`commune_id`,`year`,`indicator_id`,`unit_id`,`quarter`);--> statement-breakpoint
CREATE INDEX `explanations_state` ON `explanations` (`commune_id`,`state`,`unit_id`);--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`commune_id` text NOT NULL,
	`kind` text NOT NULL,
	`signature` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `kind`, `signature`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`commune_id` text NOT NULL,
	`import_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_key` text NOT NULL,
	`before` text,
	`after_digest` text NOT NULL,
	PRIMARY KEY(`commune_id`, `import_id`, `sequence`),
	FOREIGN KEY (`commune_id`,`import_id`) REFERENCES `imports`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `imports` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`content` text,
	`sheet_name` text NOT NULL,
	`mapping` text NOT NULL,
	`options` text NOT NULL,
	`counts` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_by` text,
	`done_at` integer,
	`undone_by` text,
	`undone_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "imports_kind" CHECK("imports"."kind" IN ('units', 'accounts', 'plans', 'past-years', 'meetings')),
	CONSTRAINT "imports_state" CHECK("imports"."state" IN ('waiting', 'done', 'undone'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `imports_created` ON `imports` (`commune_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `indicator_retirements` (
	`commune_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`from_quarter` integer NOT NULL,
	`to_quarter` integer,
	`reason` text NOT NULL,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `indicator_id`, `from_quarter`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `indicator_versions` (
	`commune_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`from_year` integer NOT NULL,
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
	`part_of_whole` integer NOT NULL,
	`definition` text NOT NULL,
	`headline` integer NOT NULL,
	`sort_order` integer NOT NULL,
	`reason` text NOT NULL,
	`break_note` text,
	`recorded_by` text,
	`recorded_at` integer NOT NULL,
	`first_recorded_at` integer,
	PRIMARY KEY(`commune_id`, `indicator_id`, `from_year`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`group_id`) REFERENCES `indicator_groups`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "indicator_versions_period_rule" CHECK("indicator_versions"."period_rule" IN ('flow', 'stock', 'average', 'rate-of-flows', 'rate-of-stocks', 'milestone')),
	CONSTRAINT "indicator_versions_direction" CHECK("indicator_versions"."direction" IN ('higher', 'lower', 'exact', 'neutral'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `jobs` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`account_id` text NOT NULL,
	`permission` text NOT NULL,
	`unit_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`note` text NOT NULL,
	`result` text,
	`cancellable` integer NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`heartbeat_at` integer NOT NULL,
	`ended_at` integer,
	`cancel_requested_at` integer,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "jobs_state" CHECK("jobs"."state" IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `jobs_created` ON `jobs` (`commune_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `meeting_days` (
	`commune_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`month` integer NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `unit_id`, `month`, `kind`),
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_days_kind" CHECK("meeting_days"."kind" IN ('regular', 'thematic', 'combined', 'extraordinary'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `meeting_scores` (
	`commune_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`round` text NOT NULL,
	`place` integer NOT NULL,
	`points` integer NOT NULL,
	`computed` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `meeting_id`, `round`, `place`),
	FOREIGN KEY (`commune_id`,`meeting_id`) REFERENCES `meetings`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_scores_round" CHECK("meeting_scores"."round" IN ('self', 'confirmed')),
	CONSTRAINT "meeting_scores_points" CHECK("meeting_scores"."points" BETWEEN -9000000000000000 AND 9000000000000000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `meeting_steps` (
	`commune_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`move` text NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`scores` text NOT NULL,
	`reason` text NOT NULL,
	`on_behalf` integer NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `meeting_id`, `sequence`),
	FOREIGN KEY (`commune_id`,`meeting_id`) REFERENCES `meetings`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_steps_move" CHECK("meeting_steps"."move" IN ('record', 'submit', 'withdraw', 'return', 'confirm', 'reopen')),
	CONSTRAINT "meeting_steps_state" CHECK("meeting_steps"."state" IN ('draft', 'submitted', 'returned', 'confirmed'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `meetings` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`unit_id` text NOT NULL,
	`year` integer NOT NULL,
	`month` integer NOT NULL,
	`state` text NOT NULL,
	`kind` text NOT NULL,
	`form` text NOT NULL,
	`held_on` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`official` integer,
	`probationary` integer,
	`exempt` integer,
	`present` integer,
	`excused` integer,
	`unexcused` integer,
	`speakers` integer,
	`last_tasks` text NOT NULL,
	`new_tasks` text NOT NULL,
	`votes_in_favour` integer,
	`votes_total` integer,
	`resolution_number` text NOT NULL,
	`topic` text NOT NULL,
	`strengths` text NOT NULL,
	`weaknesses` text NOT NULL,
	`rubric_from` text NOT NULL,
	`rubric_version` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`first_recorded_at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`submitted_by` text,
	`submitted_at` integer,
	`confirmed_by` text,
	`confirmed_at` integer,
	`self_confirmed` integer DEFAULT false NOT NULL,
	`return_reason` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`recorded_by`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_state" CHECK("meetings"."state" IN ('draft', 'submitted', 'returned', 'confirmed')),
	CONSTRAINT "meetings_kind" CHECK("meetings"."kind" IN ('regular', 'thematic', 'combined', 'extraordinary')),
	CONSTRAINT "meetings_form" CHECK("meetings"."form" IN ('in-person', 'online', 'mixed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `meetings_cell` ON `meetings` (`commune_id`,`year`,`unit_id`,`month`);--> statement-breakpoint
CREATE TABLE `rubrics` (
	`commune_id` text NOT NULL,
	`key` text NOT NULL,
	`effective_from` text NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` integer DEFAULT 0 NOT NULL,
	`recorded_by` text,
	`reason` text,
	PRIMARY KEY(`commune_id`, `key`, `effective_from`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `superseded_assignments` (
	`commune_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`from_quarter` integer NOT NULL,
	`to_quarter` integer,
	`recorded_at` integer,
	`ended_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `indicator_id`, `unit_id`, `from_quarter`, `ended_at`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `superseded_rates` (
	`commune_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`year` integer NOT NULL,
	`percent` integer NOT NULL,
	`qualifier` text NOT NULL,
	`source` text NOT NULL,
	`recorded_at` integer,
	`ended_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `year`, `indicator_id`, `ended_at`),
	CONSTRAINT "superseded_rates_percent" CHECK("superseded_rates"."percent" BETWEEN -9000000000000000 AND 9000000000000000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `superseded_settings` (
	`commune_id` text NOT NULL,
	`key` text NOT NULL,
	`effective_from` text NOT NULL,
	`value` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` integer DEFAULT 0 NOT NULL,
	`recorded_by` text,
	`reason` text,
	`ended_at` integer NOT NULL,
	`ended_by` text,
	`withdrawn` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `key`, `effective_from`, `version`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `task_steps` (
	`commune_id` text NOT NULL,
	`task_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`step` text NOT NULL,
	`text` text NOT NULL,
	`assignee_id` text,
	`due_on` text,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `task_id`, `sequence`),
	FOREIGN KEY (`commune_id`,`task_id`) REFERENCES `tasks`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "task_steps_step" CHECK("task_steps"."step" IN ('conclude', 'correct', 'report', 'accept', 'send-back', 'withdraw'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `tasks` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`year` integer NOT NULL,
	`period` text NOT NULL,
	`concluded_on` text NOT NULL,
	`state` text NOT NULL,
	`text` text NOT NULL,
	`assignee_id` text,
	`due_on` text,
	`seen_figure` text NOT NULL,
	`seen_plan` text NOT NULL,
	`seen_percent` text NOT NULL,
	`seen_status` text NOT NULL,
	`seen_estimated` integer NOT NULL,
	`seen_view` text NOT NULL,
	`given_by` text NOT NULL,
	`given_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`indicator_id`) REFERENCES `indicators`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`assignee_id`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`given_by`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tasks_state_known" CHECK("tasks"."state" IN ('noted', 'given', 'reported', 'redo', 'done', 'withdrawn')),
	CONSTRAINT "tasks_seen_status" CHECK("tasks"."seen_status" IN ('no-plan', 'followed', 'not-due', 'no-figure', 'incomplete', 'reached', 'on-course', 'behind', 'at-risk', 'exceeded', 'met', 'not-met'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `tasks_indicator` ON `tasks` (`commune_id`,`indicator_id`,`year`);--> statement-breakpoint
CREATE INDEX `tasks_assignee` ON `tasks` (`commune_id`,`assignee_id`,`state`);--> statement-breakpoint
CREATE INDEX `tasks_day` ON `tasks` (`commune_id`,`concluded_on`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notifications` (
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
	CONSTRAINT "notifications_kind" CHECK("__new_notifications"."kind" IN ('reminder', 'returned', 'approved', 'reopened', 'digest', 'note', 'backup', 'unit-change', 'explanation', 'task', 'meeting'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_notifications`("commune_id", "id", "account_id", "key", "kind", "title", "body", "href", "created_at", "read_at") SELECT "commune_id", "id", "account_id", "key", "kind", "title", "body", "href", "created_at", "read_at" FROM `notifications`;--> statement-breakpoint
DROP TABLE `notifications`;--> statement-breakpoint
ALTER TABLE `__new_notifications` RENAME TO `notifications`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `notifications_key` ON `notifications` (`commune_id`,`account_id`,`key`);--> statement-breakpoint
CREATE INDEX `notifications_account` ON `notifications` (`commune_id`,`account_id`,`created_at`);--> statement-breakpoint
DROP INDEX `audit_entries_at`;--> statement-breakpoint
ALTER TABLE `audit_entries` ADD `mac` text;--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`commune_id`,`at`,`id`);--> statement-breakpoint
ALTER TABLE `indicator_assignments` ADD `recorded_at` integer;--> statement-breakpoint
CREATE TABLE `__new_org_units` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`cell_type` text,
	`name` text NOT NULL,
	`parent_id` text,
	`sort_order` integer NOT NULL,
	`search_key` text NOT NULL,
	`valid_from` text,
	`valid_to` text,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`) REFERENCES `communes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "org_units_kind" CHECK("__new_org_units"."kind" IN ('commune', 'predecessor', 'party-cell', 'office', 'committee-office', 'service-centre', 'police', 'military', 'front', 'school', 'health-station', 'other')),
	CONSTRAINT "org_units_cell_type" CHECK("__new_org_units"."cell_type" IS NULL OR ("__new_org_units"."kind" = 'party-cell' AND "__new_org_units"."cell_type" IN ('hamlet', 'bon', 'residential-group', 'agency', 'school', 'police', 'military', 'enterprise')))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_org_units`("commune_id", "id", "kind", "name", "parent_id", "sort_order", "search_key", "valid_from", "valid_to", "version") SELECT "commune_id", "id", "kind", "name", "parent_id", "sort_order", "search_key", "valid_from", "valid_to", "version" FROM `org_units`;--> statement-breakpoint
DROP TABLE `org_units`;--> statement-breakpoint
ALTER TABLE `__new_org_units` RENAME TO `org_units`;--> statement-breakpoint
ALTER TABLE `published_rates` ADD `recorded_at` integer;--> statement-breakpoint
ALTER TABLE `settings` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `recorded_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `settings` ADD `recorded_by` text;--> statement-breakpoint
ALTER TABLE `settings` ADD `reason` text;--> statement-breakpoint
CREATE TRIGGER `plan_values_no_update` BEFORE UPDATE ON `plan_values` BEGIN SELECT RAISE(ABORT, 'plan_values is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `plan_values_no_delete` BEFORE DELETE ON `plan_values` BEGIN SELECT RAISE(ABORT, 'plan_values is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `superseded_assignments_no_update` BEFORE UPDATE ON `superseded_assignments` BEGIN SELECT RAISE(ABORT, 'superseded_assignments is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `superseded_assignments_no_delete` BEFORE DELETE ON `superseded_assignments` BEGIN SELECT RAISE(ABORT, 'superseded_assignments is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `superseded_rates_no_update` BEFORE UPDATE ON `superseded_rates` BEGIN SELECT RAISE(ABORT, 'superseded_rates is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `superseded_rates_no_delete` BEFORE DELETE ON `superseded_rates` BEGIN SELECT RAISE(ABORT, 'superseded_rates is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `actual_changes_no_update` BEFORE UPDATE ON `actual_changes` BEGIN SELECT RAISE(ABORT, 'actual_changes is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `actual_changes_no_delete` BEFORE DELETE ON `actual_changes` BEGIN SELECT RAISE(ABORT, 'actual_changes is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `sheet_events_no_update` BEFORE UPDATE ON `sheet_events` BEGIN SELECT RAISE(ABORT, 'sheet_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `sheet_events_no_delete` BEFORE DELETE ON `sheet_events` BEGIN SELECT RAISE(ABORT, 'sheet_events is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `explanation_steps_no_update` BEFORE UPDATE ON `explanation_steps` BEGIN SELECT RAISE(ABORT, 'explanation_steps is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `explanation_steps_no_delete` BEFORE DELETE ON `explanation_steps` BEGIN SELECT RAISE(ABORT, 'explanation_steps is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `task_steps_no_update` BEFORE UPDATE ON `task_steps` BEGIN SELECT RAISE(ABORT, 'task_steps is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `task_steps_no_delete` BEFORE DELETE ON `task_steps` BEGIN SELECT RAISE(ABORT, 'task_steps is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `meeting_steps_no_update` BEFORE UPDATE ON `meeting_steps` BEGIN SELECT RAISE(ABORT, 'meeting_steps is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `meeting_steps_no_delete` BEFORE DELETE ON `meeting_steps` BEGIN SELECT RAISE(ABORT, 'meeting_steps is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_no_update` BEFORE UPDATE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_entries_no_delete` BEFORE DELETE ON `audit_entries` BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_seals_no_update` BEFORE UPDATE ON `audit_seals` BEGIN SELECT RAISE(ABORT, 'audit_seals is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_seals_no_delete` BEFORE DELETE ON `audit_seals` BEGIN SELECT RAISE(ABORT, 'audit_seals is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_checks_no_update` BEFORE UPDATE ON `audit_checks` BEGIN SELECT RAISE(ABORT, 'audit_checks is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_checks_no_delete` BEFORE DELETE ON `audit_checks` BEGIN SELECT RAISE(ABORT, 'audit_checks is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `approved_actuals_counted_insert` AFTER INSERT ON `approved_actuals` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'approved_actuals', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `approved_actuals_counted_update` AFTER UPDATE ON `approved_actuals` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'approved_actuals', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `approved_actuals_counted_delete` AFTER DELETE ON `approved_actuals` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'approved_actuals', OLD.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `sheets_counted_insert` AFTER INSERT ON `sheets` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'sheets', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `sheets_counted_update` AFTER UPDATE OF state ON `sheets` WHEN OLD.state <> NEW.state BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'sheets', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `sheets_counted_delete` AFTER DELETE ON `sheets` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'sheets', OLD.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `plan_values_counted_insert` AFTER INSERT ON `plan_values` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'plan_values', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `plan_values_counted_update` AFTER UPDATE ON `plan_values` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'plan_values', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `plan_values_counted_delete` AFTER DELETE ON `plan_values` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'plan_values', OLD.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `published_rates_counted_insert` AFTER INSERT ON `published_rates` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'published_rates', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `published_rates_counted_update` AFTER UPDATE ON `published_rates` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'published_rates', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `published_rates_counted_delete` AFTER DELETE ON `published_rates` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'published_rates', OLD.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `periods_counted_insert` AFTER INSERT ON `periods` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'periods', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `periods_counted_update` AFTER UPDATE ON `periods` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'periods', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `periods_counted_delete` AFTER DELETE ON `periods` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'periods', OLD.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `period_deadlines_counted_insert` AFTER INSERT ON `period_deadlines` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'period_deadlines', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `period_deadlines_counted_update` AFTER UPDATE ON `period_deadlines` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'period_deadlines', NEW.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `period_deadlines_counted_delete` AFTER DELETE ON `period_deadlines` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'period_deadlines', OLD.year, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicators_counted_insert` AFTER INSERT ON `indicators` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicators', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicators_counted_update` AFTER UPDATE ON `indicators` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicators', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicators_counted_delete` AFTER DELETE ON `indicators` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'indicators', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_versions_counted_insert` AFTER INSERT ON `indicator_versions` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicator_versions', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_versions_counted_update` AFTER UPDATE ON `indicator_versions` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicator_versions', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_versions_counted_delete` AFTER DELETE ON `indicator_versions` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'indicator_versions', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_retirements_counted_insert` AFTER INSERT ON `indicator_retirements` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicator_retirements', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_retirements_counted_update` AFTER UPDATE ON `indicator_retirements` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicator_retirements', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_retirements_counted_delete` AFTER DELETE ON `indicator_retirements` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'indicator_retirements', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_groups_counted_insert` AFTER INSERT ON `indicator_groups` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicator_groups', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_groups_counted_update` AFTER UPDATE ON `indicator_groups` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicator_groups', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_groups_counted_delete` AFTER DELETE ON `indicator_groups` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'indicator_groups', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_assignments_counted_insert` AFTER INSERT ON `indicator_assignments` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicator_assignments', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_assignments_counted_update` AFTER UPDATE ON `indicator_assignments` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'indicator_assignments', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `indicator_assignments_counted_delete` AFTER DELETE ON `indicator_assignments` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'indicator_assignments', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `org_units_counted_insert` AFTER INSERT ON `org_units` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'org_units', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `org_units_counted_update` AFTER UPDATE ON `org_units` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'org_units', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `org_units_counted_delete` AFTER DELETE ON `org_units` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'org_units', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `org_unit_successions_counted_insert` AFTER INSERT ON `org_unit_successions` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'org_unit_successions', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `org_unit_successions_counted_update` AFTER UPDATE ON `org_unit_successions` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'org_unit_successions', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `org_unit_successions_counted_delete` AFTER DELETE ON `org_unit_successions` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'org_unit_successions', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `plan_documents_counted_insert` AFTER INSERT ON `plan_documents` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'plan_documents', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `plan_documents_counted_update` AFTER UPDATE ON `plan_documents` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'plan_documents', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `plan_documents_counted_delete` AFTER DELETE ON `plan_documents` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'plan_documents', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `settings_counted_insert` AFTER INSERT ON `settings` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'settings', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `settings_counted_update` AFTER UPDATE ON `settings` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'settings', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `settings_counted_delete` AFTER DELETE ON `settings` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'settings', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `accounts_counted_insert` AFTER INSERT ON `accounts` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'accounts', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `accounts_counted_update` AFTER UPDATE ON `accounts` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'accounts', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `accounts_counted_delete` AFTER DELETE ON `accounts` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'accounts', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `account_roles_counted_insert` AFTER INSERT ON `account_roles` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'account_roles', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `account_roles_counted_update` AFTER UPDATE ON `account_roles` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'account_roles', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `account_roles_counted_delete` AFTER DELETE ON `account_roles` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'account_roles', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `account_scopes_counted_insert` AFTER INSERT ON `account_scopes` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'account_scopes', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `account_scopes_counted_update` AFTER UPDATE ON `account_scopes` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (NEW.commune_id, 'account_scopes', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;--> statement-breakpoint
CREATE TRIGGER `account_scopes_counted_delete` AFTER DELETE ON `account_scopes` BEGIN INSERT INTO data_versions (commune_id, table_name, year, version) VALUES (OLD.commune_id, 'account_scopes', 0, 1) ON CONFLICT (commune_id, table_name, year) DO UPDATE SET version = version + 1; END;