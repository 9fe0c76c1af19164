CREATE TABLE IF NOT EXISTS "__EFMigrationsHistory" (
    "migration_id" TEXT NOT NULL CONSTRAINT "pk___ef_migrations_history" PRIMARY KEY,
    "product_version" TEXT NOT NULL
);

CREATE TABLE "accounts" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_accounts" PRIMARY KEY AUTOINCREMENT,
    "identifier" TEXT NOT NULL,
    "identifier_key" TEXT NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "affiliation" TEXT NULL,
    "position" TEXT NULL,
    "is_superuser" INTEGER NOT NULL,
    "provider_id" TEXT NOT NULL,
    "persistent_user_id" TEXT NOT NULL,
    "email_confirmed_at" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "last_login_at" TEXT NULL,
    "last_api_use_at" TEXT NULL,
    "deactivated_at" TEXT NULL
);

CREATE TABLE "audit_log" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_audit_log" PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "caller" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "object_id" INTEGER NULL,
    "details" TEXT NULL
);

CREATE TABLE "dv_objects" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_dv_objects" PRIMARY KEY AUTOINCREMENT,
    "kind" INTEGER NOT NULL,
    "owner_id" INTEGER NULL,
    "ancestor_path" TEXT NOT NULL,
    "creator_id" INTEGER NULL,
    "created_at" TEXT NOT NULL,
    "published_at" TEXT NULL,
    "protocol" TEXT NULL,
    "authority" TEXT NULL,
    "identifier" TEXT NULL,
    "persistent_key" TEXT NULL,
    CONSTRAINT "fk_dv_objects_dv_objects_owner_id" FOREIGN KEY ("owner_id") REFERENCES "dv_objects" ("id") ON DELETE RESTRICT
);

CREATE TABLE "installation" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_installation" PRIMARY KEY,
    "identity" TEXT NOT NULL,
    "set_up_at" TEXT NOT NULL
);

CREATE TABLE "jobs" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_jobs" PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "payload" TEXT NOT NULL,
    "object_id" INTEGER NULL,
    "recurring" TEXT NULL,
    "state" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    "run_after" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "worker" TEXT NULL,
    "lease_until" TEXT NULL,
    "last_error" TEXT NULL
);

CREATE TABLE "licenses" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_licenses" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "short_description" TEXT NULL,
    "uri" TEXT NOT NULL,
    "icon_uri" TEXT NULL,
    "active" INTEGER NOT NULL,
    "is_default" INTEGER NOT NULL,
    "sort_order" INTEGER NOT NULL,
    "rights_identifier" TEXT NULL,
    "rights_identifier_scheme" TEXT NULL,
    "scheme_uri" TEXT NULL,
    "language_code" TEXT NULL
);

CREATE TABLE "metadata_blocks" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_metadata_blocks" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "uri" TEXT NULL,
    "owner_alias" TEXT NULL
);

CREATE TABLE "outbox" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_outbox" PRIMARY KEY AUTOINCREMENT,
    "kind" INTEGER NOT NULL,
    "object_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL
);

CREATE TABLE "settings" (
    "name" TEXT NOT NULL CONSTRAINT "pk_settings" PRIMARY KEY,
    "value" TEXT NOT NULL
);

CREATE TABLE "sign_in_failures" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_sign_in_failures" PRIMARY KEY AUTOINCREMENT,
    "name_hash" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" TEXT NOT NULL
);

CREATE TABLE "stores" (
    "name" TEXT NOT NULL CONSTRAINT "pk_stores" PRIMARY KEY,
    "store_id" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "mark_before" TEXT NULL,
    "claimed_at" TEXT NOT NULL
);

CREATE TABLE "api_tokens" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_api_tokens" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    CONSTRAINT "fk_api_tokens_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "builtin_credentials" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_builtin_credentials" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "user_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    CONSTRAINT "fk_builtin_credentials_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "collections" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_collections" PRIMARY KEY,
    "alias" TEXT NOT NULL,
    "alias_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "affiliation" TEXT NULL,
    "description" TEXT NULL,
    "collection_type" TEXT NOT NULL,
    "contacts" TEXT NOT NULL,
    "permission_root" INTEGER NOT NULL,
    "metadata_block_root" INTEGER NOT NULL,
    "block_names" TEXT NOT NULL,
    "facet_root" INTEGER NOT NULL,
    "facets" TEXT NOT NULL,
    "input_levels" TEXT NOT NULL,
    "theme" TEXT NULL,
    "default_contributor_role_id" INTEGER NULL,
    "store_name" TEXT NULL,
    "require_files_to_publish" INTEGER NOT NULL,
    "file_pids_enabled" INTEGER NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "fk_collections_objects_id" FOREIGN KEY ("id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "data_files" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_data_files" PRIMARY KEY,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "store_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "checksum_type" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "digests" TEXT NOT NULL,
    "upload_name" TEXT NULL,
    "root_file_id" INTEGER NULL,
    "previous_file_id" INTEGER NULL,
    "restricted" INTEGER NOT NULL,
    "content_check" INTEGER NOT NULL,
    CONSTRAINT "fk_data_files_objects_id" FOREIGN KEY ("id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "datasets" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_datasets" PRIMARY KEY,
    "store_name" TEXT NOT NULL,
    "dataset_type" TEXT NOT NULL,
    "metadata_language" TEXT NULL,
    "citation_date_field" TEXT NULL,
    "identifier_registered" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "fk_datasets_objects_id" FOREIGN KEY ("id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "roles" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_roles" PRIMARY KEY AUTOINCREMENT,
    "alias" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "permissions" INTEGER NOT NULL,
    "owner_id" INTEGER NULL,
    CONSTRAINT "fk_roles_objects_owner_id" FOREIGN KEY ("owner_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "field_types" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_field_types" PRIMARY KEY AUTOINCREMENT,
    "block_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "watermark" TEXT NOT NULL,
    "kind" INTEGER NOT NULL,
    "display_order" INTEGER NOT NULL,
    "display_format" TEXT NOT NULL,
    "advanced_search" INTEGER NOT NULL,
    "controlled" INTEGER NOT NULL,
    "multiple" INTEGER NOT NULL,
    "facetable" INTEGER NOT NULL,
    "display_on_create" INTEGER NOT NULL,
    "required" INTEGER NOT NULL,
    "parent" TEXT NULL,
    "term_uri" TEXT NULL,
    "vocabulary" TEXT NOT NULL,
    CONSTRAINT "fk_field_types_metadata_blocks_block_id" FOREIGN KEY ("block_id") REFERENCES "metadata_blocks" ("id") ON DELETE CASCADE
);

CREATE TABLE "collection_subjects" (
    "collection_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    CONSTRAINT "pk_collection_subjects" PRIMARY KEY ("collection_id", "subject"),
    CONSTRAINT "fk_collection_subjects_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE
);

CREATE TABLE "damaged_files" (
    "file_id" INTEGER NOT NULL CONSTRAINT "pk_damaged_files" PRIMARY KEY,
    "found" TEXT NOT NULL,
    "found_at" TEXT NOT NULL,
    CONSTRAINT "fk_damaged_files_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "file_sums" (
    "file_id" INTEGER NOT NULL CONSTRAINT "pk_file_sums" PRIMARY KEY,
    "sums" BLOB NOT NULL,
    CONSTRAINT "fk_file_sums_data_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "dataset_locks" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_dataset_locks" PRIMARY KEY AUTOINCREMENT,
    "dataset_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "account_id" INTEGER NULL,
    "message" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "lease_until" TEXT NULL,
    "failed_at" TEXT NULL,
    CONSTRAINT "fk_dataset_locks_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE
);

CREATE TABLE "dataset_versions" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_dataset_versions" PRIMARY KEY AUTOINCREMENT,
    "dataset_id" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "major" INTEGER NULL,
    "minor" INTEGER NULL,
    "state" INTEGER NOT NULL,
    "metadata" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    "released_at" TEXT NULL,
    "version_note" TEXT NULL,
    "deaccession_note" TEXT NULL,
    "deaccession_link" TEXT NULL,
    "creator_id" INTEGER NULL,
    "file_count" INTEGER NOT NULL,
    "file_bytes" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "fk_dataset_versions_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE
);

CREATE TABLE "file_metadata" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_file_metadata" PRIMARY KEY AUTOINCREMENT,
    "dataset_id" INTEGER NOT NULL,
    "file_id" INTEGER NOT NULL,
    "first_sequence" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "directory_label" TEXT NOT NULL,
    "description" TEXT NULL,
    "categories" TEXT NOT NULL,
    "tabular_tags" TEXT NOT NULL,
    "restricted" INTEGER NOT NULL,
    "provenance_text" TEXT NULL,
    "updated_at" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    CONSTRAINT "fk_file_metadata_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_file_metadata_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "issued_uploads" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_issued_uploads" PRIMARY KEY AUTOINCREMENT,
    "dataset_id" INTEGER NOT NULL,
    "store_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "upload_id" TEXT NULL,
    "issued_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    "registered_at" TEXT NULL,
    CONSTRAINT "fk_issued_uploads_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE
);

CREATE TABLE "role_assignments" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_role_assignments" PRIMARY KEY AUTOINCREMENT,
    "assignee" TEXT NOT NULL,
    "role_id" INTEGER NOT NULL,
    "object_id" INTEGER NOT NULL,
    CONSTRAINT "fk_role_assignments_objects_object_id" FOREIGN KEY ("object_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_role_assignments_roles_role_id" FOREIGN KEY ("role_id") REFERENCES "roles" ("id") ON DELETE CASCADE
);

CREATE TABLE "exports" (
    "version_id" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "source_key" TEXT NOT NULL,
    "body" BLOB NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "pk_exports" PRIMARY KEY ("version_id", "format"),
    CONSTRAINT "fk_exports_dataset_versions_version_id" FOREIGN KEY ("version_id") REFERENCES "dataset_versions" ("id") ON DELETE CASCADE
);

CREATE TABLE "file_metadata_ends" (
    "entry_id" INTEGER NOT NULL CONSTRAINT "pk_file_metadata_ends" PRIMARY KEY,
    "dataset_id" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    CONSTRAINT "fk_file_metadata_ends_file_metadata_entry_id" FOREIGN KEY ("entry_id") REFERENCES "file_metadata" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "ix_accounts_email_key" ON "accounts" ("email_key");

CREATE UNIQUE INDEX "ix_accounts_identifier_key" ON "accounts" ("identifier_key");

CREATE UNIQUE INDEX "ix_accounts_provider_id_persistent_user_id" ON "accounts" ("provider_id", "persistent_user_id");

CREATE INDEX "ix_api_tokens_account_id" ON "api_tokens" ("account_id");

CREATE UNIQUE INDEX "ix_api_tokens_hash" ON "api_tokens" ("hash");

CREATE INDEX "ix_audit_log_at" ON "audit_log" ("at");

CREATE INDEX "ix_audit_log_object_id" ON "audit_log" ("object_id");

CREATE UNIQUE INDEX "ix_builtin_credentials_account_id" ON "builtin_credentials" ("account_id");

CREATE UNIQUE INDEX "ix_collections_alias_key" ON "collections" ("alias_key");

CREATE INDEX "ix_data_files_checksum" ON "data_files" ("checksum");

CREATE INDEX "ix_data_files_content_check" ON "data_files" ("content_check") WHERE content_check <> 0;

CREATE INDEX "ix_data_files_previous_file_id" ON "data_files" ("previous_file_id");

CREATE UNIQUE INDEX "ix_data_files_store_name_storage_key" ON "data_files" ("store_name", "storage_key");

CREATE UNIQUE INDEX "ix_dataset_locks_dataset_id_kind" ON "dataset_locks" ("dataset_id", "kind");

CREATE INDEX "ix_dataset_versions_dataset_id_major_minor" ON "dataset_versions" ("dataset_id", "major", "minor");

CREATE UNIQUE INDEX "ix_dataset_versions_dataset_id_sequence" ON "dataset_versions" ("dataset_id", "sequence");

CREATE INDEX "ix_dv_objects_ancestor_path" ON "dv_objects" ("ancestor_path");

CREATE INDEX "ix_dv_objects_owner_id_kind" ON "dv_objects" ("owner_id", "kind");

CREATE UNIQUE INDEX "ix_dv_objects_persistent_key" ON "dv_objects" ("persistent_key");

CREATE INDEX "ix_field_types_block_id" ON "field_types" ("block_id");

CREATE UNIQUE INDEX "ix_field_types_name" ON "field_types" ("name");

CREATE INDEX "ix_file_metadata_dataset_id_first_sequence" ON "file_metadata" ("dataset_id", "first_sequence");

CREATE INDEX "ix_file_metadata_dataset_id_label_id" ON "file_metadata" ("dataset_id", "label", "id");

CREATE INDEX "ix_file_metadata_file_id" ON "file_metadata" ("file_id");

CREATE INDEX "ix_file_metadata_ends_dataset_id_sequence" ON "file_metadata_ends" ("dataset_id", "sequence");

CREATE INDEX "ix_issued_uploads_dataset_id" ON "issued_uploads" ("dataset_id");

CREATE INDEX "ix_issued_uploads_expires_at" ON "issued_uploads" ("expires_at");

CREATE UNIQUE INDEX "ix_issued_uploads_store_name_storage_key" ON "issued_uploads" ("store_name", "storage_key");

CREATE INDEX "ix_jobs_object_id" ON "jobs" ("object_id");

CREATE UNIQUE INDEX "ix_jobs_recurring" ON "jobs" ("recurring");

CREATE INDEX "ix_jobs_state_run_after" ON "jobs" ("state", "run_after");

CREATE UNIQUE INDEX "ix_licenses_name" ON "licenses" ("name");

CREATE UNIQUE INDEX "ix_licenses_uri" ON "licenses" ("uri");

CREATE UNIQUE INDEX "ix_metadata_blocks_name" ON "metadata_blocks" ("name");

CREATE INDEX "ix_role_assignments_assignee" ON "role_assignments" ("assignee");

CREATE UNIQUE INDEX "ix_role_assignments_object_id_assignee_role_id" ON "role_assignments" ("object_id", "assignee", "role_id");

CREATE INDEX "ix_role_assignments_role_id" ON "role_assignments" ("role_id");

CREATE UNIQUE INDEX "ix_roles_alias" ON "roles" ("alias");

CREATE INDEX "ix_roles_owner_id" ON "roles" ("owner_id");

CREATE INDEX "ix_sign_in_failures_address_at" ON "sign_in_failures" ("address", "at");

CREATE INDEX "ix_sign_in_failures_at" ON "sign_in_failures" ("at");

CREATE INDEX "ix_sign_in_failures_name_hash_at" ON "sign_in_failures" ("name_hash", "at");

CREATE UNIQUE INDEX "ix_stores_store_id" ON "stores" ("store_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129115323_Initial', '10.0.15');

ALTER TABLE dataset_versions ADD COLUMN license_id INTEGER NULL
CONSTRAINT fk_dataset_versions_licenses_license_id REFERENCES licenses (id) ON DELETE RESTRICT;

UPDATE dataset_versions SET
    license_id = (SELECT l.id FROM licenses l WHERE l.id = json_extract(terms, '$.LicenseId')),
    terms = json_remove(terms, '$.LicenseId', '$.AreStated');

CREATE INDEX "ix_dataset_versions_license_id" ON "dataset_versions" ("license_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129134106_LicenseOfVersion', '10.0.15');

ALTER TABLE collections DROP COLUMN require_files_to_publish;

ALTER TABLE "collections" ADD "require_files_to_publish" INTEGER NULL;

ALTER TABLE "collections" ADD "allowed_dataset_types" TEXT NULL;

ALTER TABLE "collections" ADD "block_facets" TEXT NULL;

ALTER TABLE "collections" ADD "no_contributor_role" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "dataset_types" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_dataset_types" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "description" TEXT NULL,
    "block_names" TEXT NOT NULL,
    "license_ids" TEXT NOT NULL
);

CREATE TABLE "featured_collections" (
    "collection_id" INTEGER NOT NULL,
    "featured_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "pk_featured_collections" PRIMARY KEY ("collection_id", "featured_id"),
    CONSTRAINT "fk_featured_collections_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_featured_collections_collections_featured_id" FOREIGN KEY ("featured_id") REFERENCES "collections" ("id") ON DELETE CASCADE
);

CREATE TABLE "featured_items" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_featured_items" PRIMARY KEY AUTOINCREMENT,
    "collection_id" INTEGER NOT NULL,
    "object_id" INTEGER NULL,
    "content" TEXT NULL,
    "display_order" INTEGER NOT NULL,
    "image_name" TEXT NULL,
    CONSTRAINT "fk_featured_items_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_featured_items_objects_object_id" FOREIGN KEY ("object_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "featured_images" (
    "item_id" INTEGER NOT NULL CONSTRAINT "pk_featured_images" PRIMARY KEY,
    "content_type" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "tag" TEXT NOT NULL,
    CONSTRAINT "fk_featured_images_featured_items_item_id" FOREIGN KEY ("item_id") REFERENCES "featured_items" ("id") ON DELETE CASCADE
);

CREATE UNIQUE INDEX "ix_dataset_types_name" ON "dataset_types" ("name");

CREATE INDEX "ix_featured_collections_featured_id" ON "featured_collections" ("featured_id");

CREATE INDEX "ix_featured_items_collection_id" ON "featured_items" ("collection_id");

CREATE INDEX "ix_featured_items_object_id" ON "featured_items" ("object_id");

INSERT INTO dataset_types (name, display_name, description, block_names, license_ids) VALUES ('dataset', 'Dataset', 'A study, experiment, set of observations, or publication. A dataset can comprise a single file or multiple files.', '[]', '[]');

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129172042_DatasetTypes', '10.0.15');

DROP INDEX "ix_api_tokens_account_id";

ALTER TABLE "datasets" ADD "file_count_limit" INTEGER NULL;

ALTER TABLE "datasets" ADD "guestbook_at_request" INTEGER NULL;

ALTER TABLE "datasets" ADD "storage_quota" INTEGER NULL;

ALTER TABLE "collections" ADD "file_count_limit" INTEGER NULL;

ALTER TABLE "collections" ADD "storage_quota" INTEGER NULL;

ALTER TABLE "api_tokens" ADD "last_used_at" TEXT NULL;

ALTER TABLE "api_tokens" ADD "name" TEXT NULL;

ALTER TABLE "api_tokens" ADD "scope" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "authentication_providers" (
    "id" TEXT NOT NULL CONSTRAINT "pk_authentication_providers" PRIMARY KEY,
    "factory_alias" TEXT NOT NULL,
    "title" TEXT NULL,
    "subtitle" TEXT NULL,
    "factory_data" TEXT NULL,
    "enabled" INTEGER NOT NULL
);

CREATE TABLE "banner_messages" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_banner_messages" PRIMARY KEY AUTOINCREMENT,
    "texts" TEXT NOT NULL,
    "dismissible" INTEGER NOT NULL,
    "active" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL
);

CREATE TABLE "collection_links" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_collection_links" PRIMARY KEY AUTOINCREMENT,
    "object_id" INTEGER NOT NULL,
    "collection_id" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_collection_links_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_collection_links_objects_object_id" FOREIGN KEY ("object_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "curation_label_sets" (
    "object_id" INTEGER NOT NULL CONSTRAINT "pk_curation_label_sets" PRIMARY KEY,
    "name" TEXT NOT NULL,
    CONSTRAINT "fk_curation_label_sets_objects_object_id" FOREIGN KEY ("object_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "curation_statuses" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_curation_statuses" PRIMARY KEY AUTOINCREMENT,
    "version_id" INTEGER NOT NULL,
    "label" TEXT NULL,
    "account_id" INTEGER NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_curation_statuses_dataset_versions_version_id" FOREIGN KEY ("version_id") REFERENCES "dataset_versions" ("id") ON DELETE CASCADE
);

CREATE TABLE "download_passes" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_download_passes" PRIMARY KEY AUTOINCREMENT,
    "key_hash" TEXT NOT NULL,
    "dataset_id" INTEGER NOT NULL,
    "account_id" INTEGER NULL,
    "until" TEXT NOT NULL,
    CONSTRAINT "fk_download_passes_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_download_passes_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE
);

CREATE TABLE "email_confirmations" (
    "account_id" INTEGER NOT NULL CONSTRAINT "pk_email_confirmations" PRIMARY KEY,
    "token" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    CONSTRAINT "fk_email_confirmations_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "explicit_groups" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_explicit_groups" PRIMARY KEY AUTOINCREMENT,
    "owner_id" INTEGER NOT NULL,
    "alias" TEXT NOT NULL,
    "display_name" TEXT NULL,
    "description" TEXT NULL,
    CONSTRAINT "fk_explicit_groups_objects_owner_id" FOREIGN KEY ("owner_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "file_access_requests" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_file_access_requests" PRIMARY KEY AUTOINCREMENT,
    "file_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "requested_at" TEXT NOT NULL,
    "decided_at" TEXT NULL,
    "decided_by_id" INTEGER NULL,
    CONSTRAINT "fk_file_access_requests_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_file_access_requests_accounts_decided_by_id" FOREIGN KEY ("decided_by_id") REFERENCES "accounts" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_file_access_requests_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "file_provenance" (
    "file_id" INTEGER NOT NULL CONSTRAINT "pk_file_provenance" PRIMARY KEY,
    "document" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    CONSTRAINT "fk_file_provenance_data_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "guestbooks" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_guestbooks" PRIMARY KEY AUTOINCREMENT,
    "collection_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "enabled" INTEGER NOT NULL,
    "name_required" INTEGER NOT NULL,
    "email_required" INTEGER NOT NULL,
    "institution_required" INTEGER NOT NULL,
    "position_required" INTEGER NOT NULL,
    "questions" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_guestbooks_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE
);

ALTER TABLE datasets ADD COLUMN guestbook_id INTEGER NULL CONSTRAINT fk_datasets_guestbooks_guestbook_id REFERENCES guestbooks (id) ON DELETE SET NULL;

CREATE TABLE "ip_groups" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_ip_groups" PRIMARY KEY AUTOINCREMENT,
    "alias" TEXT NOT NULL,
    "name" TEXT NULL,
    "description" TEXT NULL,
    "ranges" TEXT NOT NULL
);

CREATE TABLE "mail_domain_groups" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_mail_domain_groups" PRIMARY KEY AUTOINCREMENT,
    "alias" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "domains" TEXT NOT NULL,
    "is_expression" INTEGER NOT NULL
);

CREATE TABLE "muted_notifications" (
    "account_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "is_mail" INTEGER NOT NULL,
    CONSTRAINT "pk_muted_notifications" PRIMARY KEY ("account_id", "kind", "is_mail"),
    CONSTRAINT "fk_muted_notifications_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "notifications" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_notifications" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "object_id" INTEGER NULL,
    "object_name" TEXT NULL,
    "actor_id" INTEGER NULL,
    "details" TEXT NULL,
    "sent_at" TEXT NOT NULL,
    "is_read" INTEGER NOT NULL,
    CONSTRAINT "fk_notifications_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "saved_searches" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_saved_searches" PRIMARY KEY AUTOINCREMENT,
    "query" TEXT NOT NULL,
    "filters" TEXT NOT NULL,
    "collection_id" INTEGER NOT NULL,
    "creator_id" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_saved_searches_accounts_creator_id" FOREIGN KEY ("creator_id") REFERENCES "accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_saved_searches_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE
);

CREATE TABLE "shibboleth_groups" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_shibboleth_groups" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "attribute" TEXT NOT NULL,
    "pattern" TEXT NOT NULL
);

CREATE TABLE "explicit_group_members" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_explicit_group_members" PRIMARY KEY AUTOINCREMENT,
    "group_id" INTEGER NOT NULL,
    "account_id" INTEGER NULL,
    "assignee" TEXT NULL,
    CONSTRAINT "fk_explicit_group_members_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_explicit_group_members_explicit_groups_group_id" FOREIGN KEY ("group_id") REFERENCES "explicit_groups" ("id") ON DELETE CASCADE
);

CREATE TABLE "guestbook_responses" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_guestbook_responses" PRIMARY KEY AUTOINCREMENT,
    "guestbook_id" INTEGER NOT NULL,
    "dataset_id" INTEGER NOT NULL,
    "file_id" INTEGER NULL,
    "account_id" INTEGER NULL,
    "event" INTEGER NOT NULL,
    "answered_at" TEXT NOT NULL,
    "name" TEXT NULL,
    "email" TEXT NULL,
    "institution" TEXT NULL,
    "position" TEXT NULL,
    "answers" TEXT NOT NULL,
    CONSTRAINT "fk_guestbook_responses_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_guestbook_responses_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_guestbook_responses_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_guestbook_responses_guestbooks_guestbook_id" FOREIGN KEY ("guestbook_id") REFERENCES "guestbooks" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_datasets_guestbook_id" ON "datasets" ("guestbook_id");

CREATE UNIQUE INDEX "ix_api_tokens_account_id_name" ON "api_tokens" ("account_id", "name");

CREATE INDEX "ix_collection_links_collection_id" ON "collection_links" ("collection_id");

CREATE UNIQUE INDEX "ix_collection_links_object_id_collection_id" ON "collection_links" ("object_id", "collection_id");

CREATE INDEX "ix_curation_statuses_account_id" ON "curation_statuses" ("account_id");

CREATE INDEX "ix_curation_statuses_version_id" ON "curation_statuses" ("version_id");

CREATE INDEX "ix_download_passes_account_id" ON "download_passes" ("account_id");

CREATE INDEX "ix_download_passes_dataset_id" ON "download_passes" ("dataset_id");

CREATE UNIQUE INDEX "ix_download_passes_key_hash" ON "download_passes" ("key_hash");

CREATE INDEX "ix_download_passes_until" ON "download_passes" ("until");

CREATE UNIQUE INDEX "ix_email_confirmations_token" ON "email_confirmations" ("token");

CREATE INDEX "ix_explicit_group_members_account_id" ON "explicit_group_members" ("account_id");

CREATE INDEX "ix_explicit_group_members_assignee" ON "explicit_group_members" ("assignee");

CREATE UNIQUE INDEX "ix_explicit_group_members_group_id_account_id" ON "explicit_group_members" ("group_id", "account_id");

CREATE UNIQUE INDEX "ix_explicit_group_members_group_id_assignee" ON "explicit_group_members" ("group_id", "assignee");

CREATE UNIQUE INDEX "ix_explicit_groups_owner_id_alias" ON "explicit_groups" ("owner_id", "alias");

CREATE INDEX "ix_file_access_requests_account_id" ON "file_access_requests" ("account_id");

CREATE INDEX "ix_file_access_requests_decided_by_id" ON "file_access_requests" ("decided_by_id");

CREATE UNIQUE INDEX "ix_file_access_requests_file_id_account_id" ON "file_access_requests" ("file_id", "account_id") WHERE state = 1;

CREATE INDEX "ix_file_access_requests_file_id_id" ON "file_access_requests" ("file_id", "id");

CREATE INDEX "ix_guestbook_responses_account_id" ON "guestbook_responses" ("account_id");

CREATE INDEX "ix_guestbook_responses_dataset_id" ON "guestbook_responses" ("dataset_id");

CREATE INDEX "ix_guestbook_responses_file_id" ON "guestbook_responses" ("file_id");

CREATE INDEX "ix_guestbook_responses_guestbook_id_id" ON "guestbook_responses" ("guestbook_id", "id");

CREATE INDEX "ix_guestbooks_collection_id" ON "guestbooks" ("collection_id");

CREATE UNIQUE INDEX "ix_ip_groups_alias" ON "ip_groups" ("alias");

CREATE UNIQUE INDEX "ix_mail_domain_groups_alias" ON "mail_domain_groups" ("alias");

CREATE INDEX "ix_notifications_account_id_is_read" ON "notifications" ("account_id", "is_read");

CREATE INDEX "ix_notifications_actor_id" ON "notifications" ("actor_id");

CREATE INDEX "ix_saved_searches_collection_id" ON "saved_searches" ("collection_id");

CREATE INDEX "ix_saved_searches_creator_id" ON "saved_searches" ("creator_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129180520_PeopleGroupsAndAccess', '10.0.15');

ALTER TABLE "role_assignments" ADD "given_at" TEXT NULL;

ALTER TABLE "role_assignments" ADD "given_by" TEXT NULL;

CREATE TABLE "ended_assignments" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_ended_assignments" PRIMARY KEY AUTOINCREMENT,
    "object_id" INTEGER NOT NULL,
    "assignee" TEXT NOT NULL,
    "role_alias" TEXT NOT NULL,
    "given_by" TEXT NULL,
    "given_at" TEXT NULL,
    "ended_by" TEXT NOT NULL,
    "ended_at" TEXT NOT NULL,
    CONSTRAINT "fk_ended_assignments_objects_object_id" FOREIGN KEY ("object_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "preview_links" (
    "dataset_id" INTEGER NOT NULL CONSTRAINT "pk_preview_links" PRIMARY KEY,
    "assignment_id" INTEGER NOT NULL,
    "token" TEXT NOT NULL,
    "is_anonymized" INTEGER NOT NULL,
    CONSTRAINT "fk_preview_links_objects_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_preview_links_role_assignments_assignment_id" FOREIGN KEY ("assignment_id") REFERENCES "role_assignments" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_ended_assignments_object_id" ON "ended_assignments" ("object_id");

CREATE INDEX "ix_preview_links_assignment_id" ON "preview_links" ("assignment_id");

CREATE UNIQUE INDEX "ix_preview_links_token" ON "preview_links" ("token");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129183709_HistoryAndPreviews', '10.0.15');

CREATE TABLE "templates" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_templates" PRIMARY KEY AUTOINCREMENT,
    "collection_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "metadata" TEXT NOT NULL,
    "instructions" TEXT NOT NULL,
    "terms" TEXT NOT NULL,
    "license_id" INTEGER NULL,
    "usage_count" INTEGER NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_templates_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_templates_licenses_license_id" FOREIGN KEY ("license_id") REFERENCES "licenses" ("id") ON DELETE SET NULL
);

CREATE TABLE "default_templates" (
    "collection_id" INTEGER NOT NULL CONSTRAINT "pk_default_templates" PRIMARY KEY,
    "template_id" INTEGER NOT NULL,
    CONSTRAINT "fk_default_templates_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_default_templates_templates_template_id" FOREIGN KEY ("template_id") REFERENCES "templates" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_default_templates_template_id" ON "default_templates" ("template_id");

CREATE INDEX "ix_templates_collection_id" ON "templates" ("collection_id");

CREATE INDEX "ix_templates_license_id" ON "templates" ("license_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129203408_Templates', '10.0.15');

ALTER TABLE "datasets" ADD "embargo_citation_date" TEXT NULL;

ALTER TABLE "datasets" ADD "file_access_changes_on" TEXT NULL;

ALTER TABLE "data_files" ADD "embargo_end" TEXT NULL;

ALTER TABLE "data_files" ADD "embargo_reason" TEXT NULL;

ALTER TABLE "data_files" ADD "retention_end" TEXT NULL;

ALTER TABLE "data_files" ADD "retention_reason" TEXT NULL;

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129211348_FilePeriods', '10.0.15');

CREATE TABLE "dataset_citations" (
    "dataset_id" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    CONSTRAINT "pk_dataset_citations" PRIMARY KEY ("dataset_id", "url"),
    CONSTRAINT "fk_dataset_citations_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE
);

CREATE TABLE "file_downloads" (
    "file_id" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "dataset_id" INTEGER NOT NULL,
    "amount" INTEGER NOT NULL,
    "sessions" INTEGER NOT NULL,
    CONSTRAINT "pk_file_downloads" PRIMARY KEY ("file_id", "month")
);

CREATE TABLE "measures" (
    "object_id" INTEGER NOT NULL,
    "measure" INTEGER NOT NULL,
    "period" INTEGER NOT NULL,
    "category" TEXT NOT NULL,
    "amount" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,
    CONSTRAINT "pk_measures" PRIMARY KEY ("object_id", "measure", "period", "category")
);

CREATE TABLE "processing_states" (
    "year_month" TEXT NOT NULL CONSTRAINT "pk_processing_states" PRIMARY KEY,
    "state" INTEGER NOT NULL,
    "changed_at" TEXT NOT NULL,
    "server" TEXT NULL
);

CREATE INDEX "ix_accounts_created_at" ON "accounts" ("created_at");

CREATE INDEX "ix_file_downloads_dataset_id" ON "file_downloads" ("dataset_id");

CREATE INDEX "ix_measures_unique_downloads" ON "measures" ("measure", "object_id") WHERE measure = 11;

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129213009_Counts', '10.0.15');

ALTER TABLE "datasets" ADD "identifier_reserved_at" TEXT NULL;

ALTER TABLE "data_files" ADD "compared_at" TEXT NOT NULL DEFAULT '0001-01-01 00:00:00';

ALTER TABLE "collections" ADD "metadata_language" TEXT NULL;

ALTER TABLE "accounts" ADD "next_digest_at" TEXT NULL;

CREATE TABLE "auxiliary_files" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_auxiliary_files" PRIMARY KEY AUTOINCREMENT,
    "file_id" INTEGER NOT NULL,
    "format_tag" TEXT NOT NULL,
    "format_version" TEXT NOT NULL,
    "origin" TEXT NULL,
    "is_public" INTEGER NOT NULL,
    "type" TEXT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "checksum_type" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "sums" BLOB NULL,
    "store_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_auxiliary_files_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "dataset_thumbnails" (
    "dataset_id" INTEGER NOT NULL CONSTRAINT "pk_dataset_thumbnails" PRIMARY KEY,
    "file_id" INTEGER NULL,
    "png" BLOB NULL,
    CONSTRAINT "fk_dataset_thumbnails_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_dataset_thumbnails_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE SET NULL
);

CREATE TABLE "external_tools" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_external_tools" PRIMARY KEY AUTOINCREMENT,
    "display_name" TEXT NOT NULL,
    "tool_name" TEXT NULL,
    "description" TEXT NOT NULL,
    "types" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "http_method" TEXT NOT NULL,
    "parameters" TEXT NOT NULL,
    "content_type" TEXT NULL,
    "allowed_calls" TEXT NULL,
    "auxiliary_files" TEXT NULL
);

CREATE TABLE "password_links" (
    "account_id" INTEGER NOT NULL CONSTRAINT "pk_password_links" PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "email_key" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    CONSTRAINT "fk_password_links_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "sessions" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_sessions" PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "account_id" INTEGER NULL,
    "provider_id" TEXT NOT NULL,
    "persistent_user_id" TEXT NULL,
    "claims" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "seen_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    CONSTRAINT "fk_sessions_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "thumbnails" (
    "file_id" INTEGER NOT NULL CONSTRAINT "pk_thumbnails" PRIMARY KEY,
    "png" BLOB NULL,
    "problem" TEXT NULL,
    "made_at" TEXT NOT NULL,
    CONSTRAINT "fk_thumbnails_data_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "used_sign_ins" (
    "hash" TEXT NOT NULL CONSTRAINT "pk_used_sign_ins" PRIMARY KEY,
    "at" TEXT NOT NULL
);

CREATE TABLE "waiting_mails" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_waiting_mails" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "object_id" INTEGER NULL,
    "object_name" TEXT NULL,
    "actor_id" INTEGER NULL,
    "details" TEXT NULL,
    "at" TEXT NOT NULL,
    CONSTRAINT "fk_waiting_mails_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);

CREATE TABLE "workflow_invocations" (
    "id" TEXT NOT NULL CONSTRAINT "pk_workflow_invocations" PRIMARY KEY,
    "dataset_id" INTEGER NOT NULL,
    "lock_id" INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "is_authorized" INTEGER NOT NULL,
    "publisher_id" INTEGER NULL,
    "kind" INTEGER NOT NULL,
    "major" INTEGER NOT NULL,
    "minor" INTEGER NOT NULL,
    "reason" TEXT NULL,
    "message" TEXT NULL,
    "started_at" TEXT NOT NULL,
    CONSTRAINT "fk_workflow_invocations_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE
);

CREATE TABLE "workflows" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_workflows" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "steps" TEXT NOT NULL,
    "created_at" TEXT NOT NULL
);

CREATE INDEX "ix_data_files_compared_at" ON "data_files" ("compared_at");

CREATE INDEX "ix_accounts_next_digest_at" ON "accounts" ("next_digest_at");

CREATE UNIQUE INDEX "ix_auxiliary_files_file_id_format_tag_format_version" ON "auxiliary_files" ("file_id", "format_tag", "format_version");

CREATE UNIQUE INDEX "ix_auxiliary_files_store_name_storage_key" ON "auxiliary_files" ("store_name", "storage_key");

CREATE INDEX "ix_dataset_thumbnails_file_id" ON "dataset_thumbnails" ("file_id");

CREATE UNIQUE INDEX "ix_password_links_hash" ON "password_links" ("hash");

CREATE INDEX "ix_sessions_account_id" ON "sessions" ("account_id");

CREATE INDEX "ix_sessions_expires_at" ON "sessions" ("expires_at");

CREATE UNIQUE INDEX "ix_sessions_hash" ON "sessions" ("hash");

CREATE INDEX "ix_used_sign_ins_at" ON "used_sign_ins" ("at");

CREATE INDEX "ix_waiting_mails_account_id" ON "waiting_mails" ("account_id");

CREATE INDEX "ix_workflow_invocations_dataset_id" ON "workflow_invocations" ("dataset_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261129215406_FilesBesideWorkflowsSessionsAndTools', '10.0.15');

CREATE TABLE "ef_temp_dataset_thumbnails" (
    "dataset_id" INTEGER NOT NULL CONSTRAINT "pk_dataset_thumbnails" PRIMARY KEY,
    "file_id" INTEGER NULL,
    "png" BLOB NULL,
    CONSTRAINT "fk_dataset_thumbnails_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_dataset_thumbnails_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

INSERT INTO "ef_temp_dataset_thumbnails" ("dataset_id", "file_id", "png")
SELECT "dataset_id", "file_id", "png"
FROM "dataset_thumbnails";

PRAGMA foreign_keys = 0;

DROP TABLE "dataset_thumbnails";

ALTER TABLE "ef_temp_dataset_thumbnails" RENAME TO "dataset_thumbnails";

PRAGMA foreign_keys = 1;

CREATE INDEX "ix_dataset_thumbnails_file_id" ON "dataset_thumbnails" ("file_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130001058_ThumbnailsWithTheirFile', '10.0.15');

ALTER TABLE "file_metadata" ADD "content_id" INTEGER NULL;

ALTER TABLE "datasets" ADD "draft_changes" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "datasets" ADD "former_identifier" TEXT NULL;

ALTER TABLE "datasets" ADD "former_key" TEXT NULL;

ALTER TABLE "dataset_versions" ADD "unf" TEXT NULL;

ALTER TABLE "dataset_locks" ADD "allows_edits" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "damaged_files" ADD "beside" TEXT NOT NULL DEFAULT '';

ALTER TABLE "builtin_credentials" ADD "token_private_key" TEXT NULL;

ALTER TABLE "builtin_credentials" ADD "token_public_key" TEXT NULL;

ALTER TABLE "auxiliary_files" ADD "compared_at" TEXT NOT NULL DEFAULT '0001-01-01 00:00:00';

ALTER TABLE "api_tokens" ADD "sealed" TEXT NULL;

CREATE TABLE "file_contents" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_file_contents" PRIMARY KEY AUTOINCREMENT,
    "file_id" INTEGER NOT NULL,
    "form" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "store_name" TEXT NOT NULL,
    "storage_key" TEXT NOT NULL,
    "checksum_type" TEXT NOT NULL,
    "checksum" TEXT NOT NULL,
    "original_name" TEXT NOT NULL,
    "unf" TEXT NULL,
    "row_count" INTEGER NOT NULL,
    "variable_count" INTEGER NOT NULL,
    "has_header" INTEGER NOT NULL,
    "escapes_backslashes" INTEGER NOT NULL,
    "made_by" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    CONSTRAINT "fk_file_contents_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "file_ingests" (
    "file_id" INTEGER NOT NULL CONSTRAINT "pk_file_ingests" PRIMARY KEY,
    "dataset_id" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "report" TEXT NULL,
    "account_id" INTEGER NULL,
    "opens_draft" INTEGER NOT NULL,
    "is_told" INTEGER NOT NULL,
    "requested_at" TEXT NOT NULL,
    CONSTRAINT "fk_file_ingests_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

CREATE TABLE "identifier_generators" (
    "object_id" INTEGER NOT NULL CONSTRAINT "pk_identifier_generators" PRIMARY KEY,
    "name" TEXT NOT NULL,
    CONSTRAINT "fk_identifier_generators_objects_object_id" FOREIGN KEY ("object_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);

CREATE TABLE "import_runs" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_import_runs" PRIMARY KEY AUTOINCREMENT,
    "kind" INTEGER NOT NULL,
    "object_id" INTEGER NOT NULL,
    "account_id" INTEGER NOT NULL,
    "folder" TEXT NOT NULL,
    "makes_collections" INTEGER NOT NULL,
    "state" INTEGER NOT NULL,
    "last_path" TEXT NULL,
    "imported" INTEGER NOT NULL,
    "failed" INTEGER NOT NULL,
    "messages" TEXT NOT NULL,
    "reason" TEXT NULL,
    "created_at" TEXT NOT NULL,
    "started_at" TEXT NULL,
    "updated_at" TEXT NOT NULL,
    "ended_at" TEXT NULL
);

CREATE TABLE "storage_sites" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_storage_sites" PRIMARY KEY AUTOINCREMENT,
    "hostname" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_primary" INTEGER NOT NULL,
    "transfer_protocols" TEXT NOT NULL
);

CREATE TABLE "file_tables" (
    "content_id" INTEGER NOT NULL CONSTRAINT "pk_file_tables" PRIMARY KEY,
    "header" TEXT NOT NULL,
    "document" BLOB NOT NULL,
    "sums" BLOB NOT NULL,
    CONSTRAINT "fk_file_tables_file_contents_content_id" FOREIGN KEY ("content_id") REFERENCES "file_contents" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_file_metadata_content_id" ON "file_metadata" ("content_id");

CREATE UNIQUE INDEX "ix_datasets_former_key" ON "datasets" ("former_key");

CREATE INDEX "ix_auxiliary_files_compared_at" ON "auxiliary_files" ("compared_at");

CREATE INDEX "ix_file_contents_file_id" ON "file_contents" ("file_id");

CREATE UNIQUE INDEX "ix_file_contents_store_name_storage_key" ON "file_contents" ("store_name", "storage_key");

CREATE INDEX "ix_file_ingests_dataset_id" ON "file_ingests" ("dataset_id");

CREATE TABLE "ef_temp_damaged_files" (
    "file_id" INTEGER NOT NULL,
    "beside" TEXT NOT NULL,
    "found" TEXT NOT NULL,
    "found_at" TEXT NOT NULL,
    CONSTRAINT "pk_damaged_files" PRIMARY KEY ("file_id", "beside"),
    CONSTRAINT "fk_damaged_files_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

INSERT INTO "ef_temp_damaged_files" ("file_id", "beside", "found", "found_at")
SELECT "file_id", "beside", "found", "found_at"
FROM "damaged_files";

CREATE TABLE "ef_temp_file_metadata" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_file_metadata" PRIMARY KEY AUTOINCREMENT,
    "categories" TEXT NOT NULL,
    "content_id" INTEGER NULL,
    "dataset_id" INTEGER NOT NULL,
    "description" TEXT NULL,
    "directory_label" TEXT NOT NULL,
    "file_id" INTEGER NOT NULL,
    "first_sequence" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "provenance_text" TEXT NULL,
    "restricted" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "tabular_tags" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    CONSTRAINT "fk_file_metadata_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_file_metadata_file_contents_content_id" FOREIGN KEY ("content_id") REFERENCES "file_contents" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_file_metadata_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE
);

INSERT INTO "ef_temp_file_metadata" ("id", "categories", "content_id", "dataset_id", "description", "directory_label", "file_id", "first_sequence", "label", "provenance_text", "restricted", "revision", "tabular_tags", "updated_at")
SELECT "id", "categories", "content_id", "dataset_id", "description", "directory_label", "file_id", "first_sequence", "label", "provenance_text", "restricted", "revision", "tabular_tags", "updated_at"
FROM "file_metadata";

PRAGMA foreign_keys = 0;

DROP TABLE "damaged_files";

ALTER TABLE "ef_temp_damaged_files" RENAME TO "damaged_files";

DROP TABLE "file_metadata";

ALTER TABLE "ef_temp_file_metadata" RENAME TO "file_metadata";

PRAGMA foreign_keys = 1;

CREATE INDEX "ix_file_metadata_content_id" ON "file_metadata" ("content_id");

CREATE INDEX "ix_file_metadata_dataset_id_first_sequence" ON "file_metadata" ("dataset_id", "first_sequence");

CREATE INDEX "ix_file_metadata_dataset_id_label_id" ON "file_metadata" ("dataset_id", "label", "id");

CREATE INDEX "ix_file_metadata_file_id" ON "file_metadata" ("file_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130012615_TablesAndImports', '10.0.15');

ALTER TABLE "datasets" ADD "former_is_public" INTEGER NOT NULL DEFAULT 0;

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130040047_FormerHandles', '10.0.15');

CREATE TABLE "metadata_block_texts" (
    "block_id" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    CONSTRAINT "pk_metadata_block_texts" PRIMARY KEY ("block_id", "language"),
    CONSTRAINT "fk_metadata_block_texts_metadata_blocks_block_id" FOREIGN KEY ("block_id") REFERENCES "metadata_blocks" ("id") ON DELETE CASCADE
);

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130044750_BlockTexts', '10.0.15');

ALTER TABLE "import_runs" ADD "given_up" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "former_identifiers" (
    "key" TEXT NOT NULL CONSTRAINT "pk_former_identifiers" PRIMARY KEY,
    "dataset_id" INTEGER NOT NULL,
    CONSTRAINT "fk_former_identifiers_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_import_runs_ended_at" ON "import_runs" ("ended_at");

CREATE INDEX "ix_import_runs_object_id" ON "import_runs" ("object_id");

CREATE INDEX "ix_former_identifiers_dataset_id" ON "former_identifiers" ("dataset_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130052353_ImportsForgotten', '10.0.15');

ALTER TABLE "file_tables" ADD "profile" BLOB NULL;

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130075528_TableProfiles', '10.0.15');

CREATE TABLE "limited_collections" (
    "collection_id" INTEGER NOT NULL CONSTRAINT "pk_limited_collections" PRIMARY KEY,
    CONSTRAINT "fk_limited_collections_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE
);

CREATE TABLE "limited_readers" (
    "collection_id" INTEGER NOT NULL,
    "assignee" TEXT NOT NULL,
    CONSTRAINT "pk_limited_readers" PRIMARY KEY ("collection_id", "assignee"),
    CONSTRAINT "fk_limited_readers_limited_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "limited_collections" ("collection_id") ON DELETE CASCADE
);

CREATE INDEX "ix_limited_readers_assignee" ON "limited_readers" ("assignee");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130084519_LocallyFair', '10.0.15');

ALTER TABLE "file_metadata" ADD "edits_id" INTEGER NULL;

CREATE TABLE "table_edits" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_table_edits" PRIMARY KEY AUTOINCREMENT,
    "content_id" INTEGER NOT NULL,
    "document" BLOB NOT NULL,
    CONSTRAINT "fk_table_edits_file_contents_content_id" FOREIGN KEY ("content_id") REFERENCES "file_contents" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_file_metadata_edits_id" ON "file_metadata" ("edits_id");

CREATE INDEX "ix_table_edits_content_id" ON "table_edits" ("content_id");

CREATE TABLE "ef_temp_file_metadata" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_file_metadata" PRIMARY KEY AUTOINCREMENT,
    "categories" TEXT NOT NULL,
    "content_id" INTEGER NULL,
    "dataset_id" INTEGER NOT NULL,
    "description" TEXT NULL,
    "directory_label" TEXT NOT NULL,
    "edits_id" INTEGER NULL,
    "file_id" INTEGER NOT NULL,
    "first_sequence" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "provenance_text" TEXT NULL,
    "restricted" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "tabular_tags" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL,
    CONSTRAINT "fk_file_metadata_datasets_dataset_id" FOREIGN KEY ("dataset_id") REFERENCES "datasets" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_file_metadata_file_contents_content_id" FOREIGN KEY ("content_id") REFERENCES "file_contents" ("id") ON DELETE SET NULL,
    CONSTRAINT "fk_file_metadata_files_file_id" FOREIGN KEY ("file_id") REFERENCES "data_files" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_file_metadata_table_edits_edits_id" FOREIGN KEY ("edits_id") REFERENCES "table_edits" ("id") ON DELETE SET NULL
);

INSERT INTO "ef_temp_file_metadata" ("id", "categories", "content_id", "dataset_id", "description", "directory_label", "edits_id", "file_id", "first_sequence", "label", "provenance_text", "restricted", "revision", "tabular_tags", "updated_at")
SELECT "id", "categories", "content_id", "dataset_id", "description", "directory_label", "edits_id", "file_id", "first_sequence", "label", "provenance_text", "restricted", "revision", "tabular_tags", "updated_at"
FROM "file_metadata";

PRAGMA foreign_keys = 0;

DROP TABLE "file_metadata";

ALTER TABLE "ef_temp_file_metadata" RENAME TO "file_metadata";

PRAGMA foreign_keys = 1;

CREATE INDEX "ix_file_metadata_content_id" ON "file_metadata" ("content_id");

CREATE INDEX "ix_file_metadata_dataset_id_first_sequence" ON "file_metadata" ("dataset_id", "first_sequence");

CREATE INDEX "ix_file_metadata_dataset_id_label_id" ON "file_metadata" ("dataset_id", "label", "id");

CREATE INDEX "ix_file_metadata_edits_id" ON "file_metadata" ("edits_id");

CREATE INDEX "ix_file_metadata_file_id" ON "file_metadata" ("file_id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130090807_VariableEdits', '10.0.15');

ALTER TABLE "accounts" ADD "details_key" TEXT NOT NULL DEFAULT '';

ALTER TABLE "accounts" ADD "names_key" TEXT NOT NULL DEFAULT '';

UPDATE accounts SET
    names_key = char(10) || quire_fold(identifier_key) || char(10) || quire_fold(first_name) || char(10) || quire_fold(last_name),
    details_key = char(10) || quire_fold(email_key) || char(10) || quire_fold(replace(coalesce(affiliation, ''), ' ', char(10)));

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130121506_NamesLookedFor', '10.0.15');

ALTER TABLE "collections" ADD "logo" TEXT NULL;

CREATE TABLE "collection_logos" (
    "collection_id" INTEGER NOT NULL CONSTRAINT "pk_collection_logos" PRIMARY KEY,
    "png" BLOB NOT NULL,
    CONSTRAINT "fk_collection_logos_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE
);

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261130154829_CollectionLogos', '10.0.15');

CREATE INDEX "ix_audit_log_caller_id" ON "audit_log" ("caller", "id");

CREATE INDEX "ix_audit_log_operation_id" ON "audit_log" ("operation", "id");

INSERT INTO "__EFMigrationsHistory" ("migration_id", "product_version")
VALUES ('20261201034608_AuditSearched', '10.0.15');

