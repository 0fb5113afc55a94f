CREATE TABLE `issued_files` (
	`commune_id` text NOT NULL,
	`issued_id` text NOT NULL,
	`format` text NOT NULL,
	`file_name` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`content` text NOT NULL,
	`made_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `issued_id`, `format`),
	FOREIGN KEY (`commune_id`,`issued_id`) REFERENCES `issued_reports`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "issued_files_format" CHECK("issued_files"."format" IN ('pdf', 'docx', 'xlsx'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `issued_reports` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`report_id` text NOT NULL,
	`kind` text NOT NULL,
	`period_key` text NOT NULL,
	`unit_id` text,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`capacity` text NOT NULL,
	`position` text NOT NULL,
	`signatory` text NOT NULL,
	`check_code` text NOT NULL,
	`document` text NOT NULL,
	`document_sha256` text NOT NULL,
	`figures` text NOT NULL,
	`plans` text NOT NULL,
	`audit_head` text NOT NULL,
	`corrects_id` text,
	`title` text NOT NULL,
	`search_key` text NOT NULL,
	`issued_by` text NOT NULL,
	`issued_at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`report_id`) REFERENCES `reports`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`issued_by`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "issued_reports_kind" CHECK("issued_reports"."kind" IN ('quarter', 'six-months', 'nine-months', 'year', 'unit-summary'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_reports_code` ON `issued_reports` (`check_code`);--> statement-breakpoint
CREATE INDEX `issued_reports_day` ON `issued_reports` (`commune_id`,`issued_on`);--> statement-breakpoint
CREATE TABLE `meeting_files` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`file_name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`uploaded_by` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	`removed_at` integer,
	`removed_by` text,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`meeting_id`) REFERENCES `meetings`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_files_meeting` ON `meeting_files` (`commune_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `report_comments` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`report_id` text NOT NULL,
	`section_id` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`resolved_by` text,
	`resolved_at` integer,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`report_id`) REFERENCES `reports`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_comments_report` ON `report_comments` (`commune_id`,`report_id`);--> statement-breakpoint
CREATE TABLE `report_outlines` (
	`commune_id` text NOT NULL,
	`kind` text NOT NULL,
	`sections` text NOT NULL,
	`annexes` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `kind`),
	CONSTRAINT "report_outlines_kind" CHECK("report_outlines"."kind" IN ('quarter', 'six-months', 'nine-months', 'year', 'unit-summary'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_sections` (
	`commune_id` text NOT NULL,
	`report_id` text NOT NULL,
	`id` text NOT NULL,
	`sort_order` integer NOT NULL,
	`level` integer NOT NULL,
	`heading` text NOT NULL,
	`source` text NOT NULL,
	`items` text NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `report_id`, `id`),
	FOREIGN KEY (`commune_id`,`report_id`) REFERENCES `reports`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `report_steps` (
	`commune_id` text NOT NULL,
	`report_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`move` text NOT NULL,
	`draft_number` integer NOT NULL,
	`sections` text NOT NULL,
	`note` text NOT NULL,
	`actor_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`commune_id`, `report_id`, `sequence`),
	FOREIGN KEY (`commune_id`,`report_id`) REFERENCES `reports`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_steps_move" CHECK("report_steps"."move" IN ('begin', 'next-draft', 'agree', 'take-back', 'issue'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `reports` (
	`commune_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`period_key` text NOT NULL,
	`unit_id` text,
	`state` text NOT NULL,
	`draft_number` integer NOT NULL,
	`annexes` text NOT NULL,
	`corrects_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`agreed_by` text,
	`agreed_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	PRIMARY KEY(`commune_id`, `id`),
	FOREIGN KEY (`commune_id`,`unit_id`) REFERENCES `org_units`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`commune_id`,`created_by`) REFERENCES `accounts`(`commune_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reports_kind" CHECK("reports"."kind" IN ('quarter', 'six-months', 'nine-months', 'year', 'unit-summary')),
	CONSTRAINT "reports_state" CHECK("reports"."state" IN ('draft', 'agreed', 'issued'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `reports_period` ON `reports` (`commune_id`,`period_key`);--> statement-breakpoint
CREATE TRIGGER `report_steps_no_update` BEFORE UPDATE ON `report_steps` BEGIN SELECT RAISE(ABORT, 'report_steps is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `report_steps_no_delete` BEFORE DELETE ON `report_steps` BEGIN SELECT RAISE(ABORT, 'report_steps is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `issued_reports_no_update` BEFORE UPDATE ON `issued_reports` BEGIN SELECT RAISE(ABORT, 'issued_reports is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `issued_reports_no_delete` BEFORE DELETE ON `issued_reports` BEGIN SELECT RAISE(ABORT, 'issued_reports is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `issued_files_no_update` BEFORE UPDATE ON `issued_files` BEGIN SELECT RAISE(ABORT, 'issued_files is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `issued_files_no_delete` BEFORE DELETE ON `issued_files` BEGIN SELECT RAISE(ABORT, 'issued_files is append-only'); END;