PRAGMA foreign_keys=OFF;
BEGIN;
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE TABLE "__EFMigrationsHistory" (
    "migration_id" TEXT NOT NULL CONSTRAINT "pk___ef_migrations_history" PRIMARY KEY,
    "product_version" TEXT NOT NULL
);
INSERT INTO "__EFMigrationsHistory" VALUES('20261129115323_Initial','10.0.15');
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
INSERT INTO "accounts" VALUES(1,'dataverseAdmin','dataverseadmin','Dataverse','Admin','dataverse@mailinator.com','dataverse@mailinator.com','Dataverse.org','Admin',1,'builtin','dataverseAdmin','2026-11-29 13:33:05.049','2026-11-29 13:33:05.049',NULL,'2026-11-29 13:33:12.4486279',NULL);
INSERT INTO "accounts" VALUES(2,'u1xaf7e63','u1xaf7e63','Test','u1xaf7e63','u1xaf7e63@example.edu','u1xaf7e63@example.edu',NULL,NULL,0,'builtin','u1xaf7e63',NULL,'2026-11-29 13:33:12.984',NULL,'2026-11-29 13:33:15.8579087',NULL);
INSERT INTO "accounts" VALUES(3,'u2x84a090','u2x84a090','Test','u2x84a090','u2x84a090@example.edu','u2x84a090@example.edu',NULL,NULL,0,'builtin','u2x84a090',NULL,'2026-11-29 13:33:13.517',NULL,NULL,NULL);
CREATE TABLE "audit_log" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_audit_log" PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL,
    "caller" TEXT NOT NULL,
    "operation" TEXT NOT NULL,
    "object_id" INTEGER NULL,
    "details" TEXT NULL
);
INSERT INTO "audit_log" VALUES(1,'2026-11-29 13:33:05.049',':system','SetUpInstallation',1,NULL);
INSERT INTO "audit_log" VALUES(2,'2026-11-29 13:33:12.01',':guest','LoadMetadataBlock',NULL,'tides');
INSERT INTO "audit_log" VALUES(3,'2026-11-29 13:33:12.829','@dataverseAdmin','CreateLicense',NULL,'Harbour 1.0');
INSERT INTO "audit_log" VALUES(4,'2026-11-29 13:33:12.984',':guest','CreateBuiltInAccount',NULL,'u1xaf7e63');
INSERT INTO "audit_log" VALUES(5,'2026-11-29 13:33:13.517',':guest','CreateBuiltInAccount',NULL,'u2x84a090');
INSERT INTO "audit_log" VALUES(6,'2026-11-29 13:33:13.995','@dataverseAdmin','CreateCollection',2,NULL);
INSERT INTO "audit_log" VALUES(7,'2026-11-29 13:33:14.986','@dataverseAdmin','CreateCollection',3,NULL);
INSERT INTO "audit_log" VALUES(8,'2026-11-29 13:33:15.042','@dataverseAdmin','PublishCollection',2,NULL);
INSERT INTO "audit_log" VALUES(9,'2026-11-29 13:33:15.235','@dataverseAdmin','AssignCollectionRole',2,'@u1xaf7e63 contributor');
INSERT INTO "audit_log" VALUES(10,'2026-11-29 13:33:15.74','@dataverseAdmin','AssignCollectionRole',2,':authenticated-users dsContributor');
INSERT INTO "audit_log" VALUES(11,'2026-11-29 13:33:16.02','@u1xaf7e63','CreateDataset',4,'doi:10.5072/FK2/D8ZD79');
INSERT INTO "audit_log" VALUES(12,'2026-11-29 13:33:16.828','@dataverseAdmin','AddFile',4,'1 files');
INSERT INTO "audit_log" VALUES(13,'2026-11-29 13:33:18.112','@dataverseAdmin','AddFile',4,'1 files');
INSERT INTO "audit_log" VALUES(14,'2026-11-29 13:33:18.399','@dataverseAdmin','AddFile',4,'1 files');
INSERT INTO "audit_log" VALUES(15,'2026-11-29 13:33:18.741','@dataverseAdmin','PublishDataset',4,'Major');
INSERT INTO "audit_log" VALUES(16,'2026-11-29 13:33:19.151',':system','FinalizePublication',4,'1.0');
INSERT INTO "audit_log" VALUES(17,'2026-11-29 13:33:19.664','@dataverseAdmin','EditMetadata',4,NULL);
INSERT INTO "audit_log" VALUES(18,'2026-11-29 13:33:19.859','@dataverseAdmin','AddFile',4,'1 files');
INSERT INTO "audit_log" VALUES(19,'2026-11-29 13:33:20.015','@dataverseAdmin','AssignDatasetRole',4,'@u2x84a090 fileDownloader');
INSERT INTO "audit_log" VALUES(20,'2026-11-29 13:33:20.282','@dataverseAdmin','CreateDataset',9,'doi:10.5072/FK2/5KJ4A6');
INSERT INTO "audit_log" VALUES(21,'2026-11-29 13:33:20.414','@dataverseAdmin','AddFile',9,'1 files');
INSERT INTO "audit_log" VALUES(22,'2026-11-29 13:33:20.63','@dataverseAdmin','PublishDataset',9,'Major');
INSERT INTO "audit_log" VALUES(23,'2026-11-29 13:33:20.69',':system','FinalizePublication',9,'1.0');
INSERT INTO "audit_log" VALUES(24,'2026-11-29 13:33:20.792','@dataverseAdmin','EditMetadata',9,NULL);
INSERT INTO "audit_log" VALUES(25,'2026-11-29 13:33:20.99','@dataverseAdmin','PublishDataset',9,'Minor');
INSERT INTO "audit_log" VALUES(26,'2026-11-29 13:33:21.153',':system','FinalizePublication',9,'1.1');
INSERT INTO "audit_log" VALUES(27,'2026-11-29 13:33:21.37','@dataverseAdmin','CreateDataset',11,'doi:10.5072/FK2/WQABXO');
INSERT INTO "audit_log" VALUES(28,'2026-11-29 13:33:21.562','@dataverseAdmin','AddFile',11,'1 files');
INSERT INTO "audit_log" VALUES(29,'2026-11-29 13:33:21.82','@dataverseAdmin','PublishDataset',11,'Major');
INSERT INTO "audit_log" VALUES(30,'2026-11-29 13:33:21.838',':system','FinalizePublication',11,'1.0');
INSERT INTO "audit_log" VALUES(31,'2026-11-29 13:33:22.011','@dataverseAdmin','DeaccessionVersion',11,'1.0');
INSERT INTO "audit_log" VALUES(32,'2026-11-29 13:33:22.227','@u1xaf7e63','CreateDataset',13,'doi:10.5072/FK2/O7TR27');
INSERT INTO "audit_log" VALUES(33,'2026-11-29 13:33:22.306','@dataverseAdmin','AddFile',13,'1 files');
INSERT INTO "audit_log" VALUES(34,'2026-11-29 13:33:22.441','@dataverseAdmin','CreateDataset',15,'doi:10.5072/FK2/TU99CY');
INSERT INTO "audit_log" VALUES(35,'2026-11-29 13:33:22.582','@dataverseAdmin','LockDataset',15,NULL);
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
INSERT INTO "dv_objects" VALUES(1,1,NULL,'/',1,'2026-11-29 13:33:05.049','2026-11-29 13:33:05.049',NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(2,1,1,'/1/',1,'2026-11-29 13:33:13.995','2026-11-29 13:33:15.042',NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(3,1,2,'/1/2/',1,'2026-11-29 13:33:14.986',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(4,2,2,'/1/2/',2,'2026-11-29 13:33:16.02','2026-11-29 13:33:19.151','doi','10.5072','FK2/D8ZD79','DOI:10.5072/FK2/D8ZD79');
INSERT INTO "dv_objects" VALUES(5,3,4,'/1/2/4/',1,'2026-11-29 13:33:16.828','2026-11-29 13:33:19.151',NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(6,3,4,'/1/2/4/',1,'2026-11-29 13:33:18.112','2026-11-29 13:33:19.151',NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(7,3,4,'/1/2/4/',1,'2026-11-29 13:33:18.399','2026-11-29 13:33:19.151',NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(8,3,4,'/1/2/4/',1,'2026-11-29 13:33:19.859',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(9,2,2,'/1/2/',1,'2026-11-29 13:33:20.282','2026-11-29 13:33:20.69','doi','10.5072','FK2/5KJ4A6','DOI:10.5072/FK2/5KJ4A6');
INSERT INTO "dv_objects" VALUES(10,3,9,'/1/2/9/',1,'2026-11-29 13:33:20.414','2026-11-29 13:33:20.69',NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(11,2,2,'/1/2/',1,'2026-11-29 13:33:21.37','2026-11-29 13:33:21.838','doi','10.5072','FK2/WQABXO','DOI:10.5072/FK2/WQABXO');
INSERT INTO "dv_objects" VALUES(12,3,11,'/1/2/11/',1,'2026-11-29 13:33:21.562','2026-11-29 13:33:21.838',NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(13,2,2,'/1/2/',2,'2026-11-29 13:33:22.227',NULL,'doi','10.5072','FK2/O7TR27','DOI:10.5072/FK2/O7TR27');
INSERT INTO "dv_objects" VALUES(14,3,13,'/1/2/13/',1,'2026-11-29 13:33:22.306',NULL,NULL,NULL,NULL,NULL);
INSERT INTO "dv_objects" VALUES(15,2,2,'/1/2/',1,'2026-11-29 13:33:22.441',NULL,'doi','10.5072','FK2/TU99CY','DOI:10.5072/FK2/TU99CY');
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_installation" PRIMARY KEY,
    "identity" TEXT NOT NULL,
    "set_up_at" TEXT NOT NULL
);
INSERT INTO "installation" VALUES(1,'35046e45fea14917a783f1677cc12d93','2026-11-29 13:33:05.049');
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
INSERT INTO "jobs" VALUES(1,'SweepStores','',NULL,'SweepStores',0,'2026-11-29 13:33:09.8794171','2026-11-30 13:33:12.1168689',0,NULL,NULL,NULL);
INSERT INTO "jobs" VALUES(2,'RecheckDamaged','',NULL,'RecheckDamaged',0,'2026-11-29 13:33:10.2417441','2026-11-29 14:33:12.3240367',0,NULL,NULL,NULL);
INSERT INTO "jobs" VALUES(3,'PruneOutbox','',NULL,'PruneOutbox',0,'2026-11-29 13:33:10.2571313','2026-11-30 13:33:12.7097056',0,NULL,NULL,NULL);
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
INSERT INTO "licenses" VALUES(1,'CC0 1.0','Creative Commons CC0 1.0 Universal Public Domain Dedication.','http://creativecommons.org/publicdomain/zero/1.0','https://licensebuttons.net/p/zero/1.0/88x31.png',1,1,1,'CC0-1.0','SPDX','https://spdx.org/licenses/','en');
INSERT INTO "licenses" VALUES(2,'CC BY 4.0','Creative Commons Attribution 4.0 International License.','http://creativecommons.org/licenses/by/4.0','https://licensebuttons.net/l/by/4.0/88x31.png',1,0,2,'CC-BY-4.0','SPDX','https://spdx.org/licenses/','en');
INSERT INTO "licenses" VALUES(3,'Harbour 1.0','For sailors "and others".','https://licenses.example.org/harbour',NULL,1,0,9,NULL,NULL,NULL,NULL);
CREATE TABLE "metadata_blocks" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_metadata_blocks" PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "uri" TEXT NULL,
    "owner_alias" TEXT NULL
);
INSERT INTO "metadata_blocks" VALUES(1,'citation','Citation Metadata','https://dataverse.org/schema/citation/',NULL);
INSERT INTO "metadata_blocks" VALUES(2,'geospatial','Geospatial Metadata',NULL,NULL);
INSERT INTO "metadata_blocks" VALUES(8,'tides','Tide gauges','https://tides.example.edu/',NULL);
CREATE TABLE "outbox" (
    "sequence" INTEGER NOT NULL CONSTRAINT "pk_outbox" PRIMARY KEY AUTOINCREMENT,
    "kind" INTEGER NOT NULL,
    "object_id" INTEGER NOT NULL,
    "at" TEXT NOT NULL
);
INSERT INTO "outbox" VALUES(1,1,1,'2026-11-29 13:33:05.049');
INSERT INTO "outbox" VALUES(2,8,0,'2026-11-29 13:33:05.049');
INSERT INTO "outbox" VALUES(3,7,0,'2026-11-29 13:33:05.049');
INSERT INTO "outbox" VALUES(4,7,0,'2026-11-29 13:33:12.01');
INSERT INTO "outbox" VALUES(5,8,0,'2026-11-29 13:33:12.829');
INSERT INTO "outbox" VALUES(6,1,2,'2026-11-29 13:33:13.995');
INSERT INTO "outbox" VALUES(7,1,3,'2026-11-29 13:33:14.986');
INSERT INTO "outbox" VALUES(8,1,2,'2026-11-29 13:33:15.042');
INSERT INTO "outbox" VALUES(9,5,2,'2026-11-29 13:33:15.235');
INSERT INTO "outbox" VALUES(10,5,2,'2026-11-29 13:33:15.74');
INSERT INTO "outbox" VALUES(11,2,4,'2026-11-29 13:33:16.02');
INSERT INTO "outbox" VALUES(12,3,5,'2026-11-29 13:33:16.828');
INSERT INTO "outbox" VALUES(13,2,4,'2026-11-29 13:33:16.828');
INSERT INTO "outbox" VALUES(14,3,6,'2026-11-29 13:33:18.112');
INSERT INTO "outbox" VALUES(15,2,4,'2026-11-29 13:33:18.112');
INSERT INTO "outbox" VALUES(16,3,7,'2026-11-29 13:33:18.399');
INSERT INTO "outbox" VALUES(17,2,4,'2026-11-29 13:33:18.399');
INSERT INTO "outbox" VALUES(18,11,4,'2026-11-29 13:33:18.741');
INSERT INTO "outbox" VALUES(19,9,2,'2026-11-29 13:33:19.151');
INSERT INTO "outbox" VALUES(20,4,4,'2026-11-29 13:33:19.151');
INSERT INTO "outbox" VALUES(21,2,4,'2026-11-29 13:33:19.664');
INSERT INTO "outbox" VALUES(22,3,8,'2026-11-29 13:33:19.859');
INSERT INTO "outbox" VALUES(23,2,4,'2026-11-29 13:33:19.859');
INSERT INTO "outbox" VALUES(24,5,4,'2026-11-29 13:33:20.015');
INSERT INTO "outbox" VALUES(25,2,9,'2026-11-29 13:33:20.282');
INSERT INTO "outbox" VALUES(26,3,10,'2026-11-29 13:33:20.414');
INSERT INTO "outbox" VALUES(27,2,9,'2026-11-29 13:33:20.414');
INSERT INTO "outbox" VALUES(28,11,9,'2026-11-29 13:33:20.63');
INSERT INTO "outbox" VALUES(29,4,9,'2026-11-29 13:33:20.69');
INSERT INTO "outbox" VALUES(30,2,9,'2026-11-29 13:33:20.792');
INSERT INTO "outbox" VALUES(31,11,9,'2026-11-29 13:33:20.99');
INSERT INTO "outbox" VALUES(32,4,9,'2026-11-29 13:33:21.153');
INSERT INTO "outbox" VALUES(33,2,11,'2026-11-29 13:33:21.37');
INSERT INTO "outbox" VALUES(34,3,12,'2026-11-29 13:33:21.562');
INSERT INTO "outbox" VALUES(35,2,11,'2026-11-29 13:33:21.562');
INSERT INTO "outbox" VALUES(36,11,11,'2026-11-29 13:33:21.82');
INSERT INTO "outbox" VALUES(37,4,11,'2026-11-29 13:33:21.838');
INSERT INTO "outbox" VALUES(38,4,11,'2026-11-29 13:33:22.011');
INSERT INTO "outbox" VALUES(39,2,13,'2026-11-29 13:33:22.227');
INSERT INTO "outbox" VALUES(40,3,14,'2026-11-29 13:33:22.306');
INSERT INTO "outbox" VALUES(41,2,13,'2026-11-29 13:33:22.306');
INSERT INTO "outbox" VALUES(42,2,15,'2026-11-29 13:33:22.441');
INSERT INTO "outbox" VALUES(43,2,15,'2026-11-29 13:33:22.582');
CREATE TABLE "settings" (
    "name" TEXT NOT NULL CONSTRAINT "pk_settings" PRIMARY KEY,
    "value" TEXT NOT NULL
);
INSERT INTO "settings" VALUES(':AllowSignUp','yes');
INSERT INTO "settings" VALUES(':Authority','10.5072');
INSERT INTO "settings" VALUES(':BlockedApiPolicy','localhost-only');
INSERT INTO "settings" VALUES(':BuiltinUsersKey','burrito');
INSERT INTO "settings" VALUES(':DoiProvider','FAKE');
INSERT INTO "settings" VALUES(':PVDictionaries','');
INSERT INTO "settings" VALUES(':PVMinLength','6');
INSERT INTO "settings" VALUES(':Protocol','doi');
INSERT INTO "settings" VALUES(':Shoulder','FK2/');
INSERT INTO "settings" VALUES(':UploadMethods','native/http');
INSERT INTO "settings" VALUES('BuiltinUsers.KEY','burrito');
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
INSERT INTO "stores" VALUES('local','df7efbefb53c42c6b0895ffb9f627a38','f330da1895bd44afab3c951d18a41286','16de41d83ef242f192e4e3def7f35bc5','2026-11-29 13:33:08.8393044');
CREATE TABLE "api_tokens" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_api_tokens" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "created_at" TEXT NOT NULL,
    "expires_at" TEXT NOT NULL,
    CONSTRAINT "fk_api_tokens_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);
INSERT INTO "api_tokens" VALUES(1,1,'66fafd2e8ba57b5b369c5339ad24f8e352d80e610a6b4c11b2288804d3766f4f','2026-11-29 13:33:05.049','2027-11-29 13:33:05.049');
INSERT INTO "api_tokens" VALUES(2,2,'801de5a13570e62a99f7525bf2c3d5a3e2bd7d7b825f58f6bf30d257cc156e51','2026-11-29 13:33:12.984','2027-11-29 13:33:12.984');
INSERT INTO "api_tokens" VALUES(3,3,'a5a823e04f2e2acff33382ce949245475c3f688bf53ea087f866cb2c18bab964','2026-11-29 13:33:13.517','2027-11-29 13:33:13.517');
CREATE TABLE "builtin_credentials" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_builtin_credentials" PRIMARY KEY AUTOINCREMENT,
    "account_id" INTEGER NOT NULL,
    "user_name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    CONSTRAINT "fk_builtin_credentials_accounts_account_id" FOREIGN KEY ("account_id") REFERENCES "accounts" ("id") ON DELETE CASCADE
);
INSERT INTO "builtin_credentials" VALUES(1,1,'dataverseAdmin','AQAAAAIAAYagAAAAEJPfbFfE8fIQRUA+ZERkuQVjescAAFjqDVQRax4f7G9GOSj+Lyoi7xzjTZp6mqvcIA==');
INSERT INTO "builtin_credentials" VALUES(2,2,'u1xaf7e63','AQAAAAIAAYagAAAAEHyXotl6ozOZEgAl0aS0rAHE9Yylbp73T8oezx7HFqppOmDpNpzlfLXryZmJzjm/9g==');
INSERT INTO "builtin_credentials" VALUES(3,3,'u2x84a090','AQAAAAIAAYagAAAAEHS15fqv/61SLR8ncutag6wnGtMZIk/ZGTIt9WFVrH9ZTe23Tb3DgscLInXmnY8Xlw==');
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
INSERT INTO "collections" VALUES(1,'root','root','Root',NULL,NULL,'UNCATEGORIZED','["root@mailinator.com"]',1,1,'["citation"]',1,'["authorName","subject","keywordValue","dateOfDeposit"]','[]',NULL,NULL,NULL,0,NULL,0);
INSERT INTO "collections" VALUES(2,'harbour','harbour','Harbour office','Port of Valparaíso','Tides & <b>ships</b>.','LABORATORY','["contact@example.edu"]',1,1,'["citation","geospatial","tides"]',1,'["authorName","tideSeason"]','[{"Field":"keyword","Required":false,"Include":true,"DisplayOnCreate":null}]','{"Logo":null,"Tagline":"Since 1873","LinkUrl":"https://harbour.example.edu","LinkColor":"428bca","TextColor":null,"BackgroundColor":null,"LogoBackgroundColor":null,"LogoAlignment":"center"}',NULL,NULL,0,NULL,1);
INSERT INTO "collections" VALUES(3,'pier','pier','Collection pier',NULL,NULL,'LABORATORY','["contact@example.edu"]',1,0,'[]',0,'[]','[]',NULL,NULL,NULL,0,NULL,0);
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
INSERT INTO "data_files" VALUES(5,'text/csv',22,'local','2026/11/31/01a227828d8b7bf1827fee360d13a931','MD5','ed8293306d4c391d2d13acd7adc972c3','{"MD5":"ed8293306d4c391d2d13acd7adc972c3"}','level.csv',NULL,NULL,0,0);
INSERT INTO "data_files" VALUES(6,'text/csv',19,'local','2026/11/2e/01a2278291a172d688239b66b260f92e','MD5','87930ceeaf3c8973b708a69cabf503ba','{"MD5":"87930ceeaf3c8973b708a69cabf503ba"}','names.csv',NULL,NULL,1,0);
INSERT INTO "data_files" VALUES(7,'text/plain',1,'local','2026/11/d0/01a2278292c0717d940d7a49c0b117d0','MD5','93b885adfe0da089cdf634904fd59f71','{"MD5":"93b885adfe0da089cdf634904fd59f71"}','empty.bin',NULL,NULL,0,0);
INSERT INTO "data_files" VALUES(8,'text/plain',13,'local','2026/11/90/01a2278298747d97943bc1331629e390','MD5','83f95a2279d29b2d4599b3c915360b25','{"MD5":"83f95a2279d29b2d4599b3c915360b25"}','later.txt',NULL,NULL,0,0);
INSERT INTO "data_files" VALUES(10,'text/plain',11,'local','2026/11/33/01a227829a9f7586b7660b5960bd7c33','MD5','ecd82dd0f1b31f617d7b53233a476552','{"MD5":"ecd82dd0f1b31f617d7b53233a476552"}','letters.txt',NULL,NULL,1,0);
INSERT INTO "data_files" VALUES(12,'text/csv',19,'local','2026/11/65/01a227829f23788381c0cf9fa9148e65','MD5','ba8da0bebf3f4bff50ed0f5f7892316c','{"MD5":"ba8da0bebf3f4bff50ed0f5f7892316c"}','depths.csv',NULL,NULL,0,0);
INSERT INTO "data_files" VALUES(14,'text/plain',11,'local','2026/11/dd/01a22782a20375fab22c70ad1030dcdd','MD5','de7415dba89e25c97ae777a727cb3651','{"MD5":"de7415dba89e25c97ae777a727cb3651"}','log.txt',NULL,NULL,0,0);
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
INSERT INTO "datasets" VALUES(4,'local','dataset',NULL,NULL,1,7);
INSERT INTO "datasets" VALUES(9,'local','dataset',NULL,NULL,1,5);
INSERT INTO "datasets" VALUES(11,'local','dataset',NULL,NULL,1,4);
INSERT INTO "datasets" VALUES(13,'local','dataset',NULL,NULL,0,2);
INSERT INTO "datasets" VALUES(15,'local','dataset',NULL,NULL,0,1);
CREATE TABLE "roles" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_roles" PRIMARY KEY AUTOINCREMENT,
    "alias" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NULL,
    "permissions" INTEGER NOT NULL,
    "owner_id" INTEGER NULL,
    CONSTRAINT "fk_roles_objects_owner_id" FOREIGN KEY ("owner_id") REFERENCES "dv_objects" ("id") ON DELETE CASCADE
);
INSERT INTO "roles" VALUES(1,'admin','Admin','Holds every permission on the collection, dataset or file.',-1,NULL);
INSERT INTO "roles" VALUES(2,'fileDownloader','File Downloader','May download published files.',16,NULL);
INSERT INTO "roles" VALUES(3,'fullContributor','Dataverse + Dataset Creator','May add collections and datasets.',3,NULL);
INSERT INTO "roles" VALUES(4,'dvContributor','Dataverse Creator','May add collections.',1,NULL);
INSERT INTO "roles" VALUES(5,'dsContributor','Dataset Creator','May add datasets.',2,NULL);
INSERT INTO "roles" VALUES(6,'contributor','Contributor','May edit unpublished metadata and files and submit datasets for review.',8280,NULL);
INSERT INTO "roles" VALUES(7,'curator','Curator','May edit, publish and assign roles on datasets and add collections.',43871,NULL);
INSERT INTO "roles" VALUES(8,'member','Member','May see unpublished collections, datasets and files.',28,NULL);
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
INSERT INTO "field_types" VALUES(1,1,'title','Title','Name under which the dataset is found and cited.','',1,0,'',1,0,0,0,1,1,NULL,'http://purl.org/dc/terms/title','[]');
INSERT INTO "field_types" VALUES(2,1,'subtitle','Subtitle','Second part of the name that adds to or narrows the main title.','',1,1,'',0,0,0,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(3,1,'alternativeTitle','Alternative Title','Another name the dataset is known by, such as an acronym or a translation.','',1,2,'',0,0,1,0,0,0,NULL,'http://purl.org/dc/terms/alternative','[]');
INSERT INTO "field_types" VALUES(4,1,'alternativeURL','Alternative URL','Other web address where the same dataset or its project is presented.','https://',6,3,'<a href="#VALUE" target="_blank">#VALUE</a>',0,0,0,0,0,0,NULL,'https://schema.org/distribution','[]');
INSERT INTO "field_types" VALUES(5,1,'otherId','Other Identifier','Identifier that somebody other than this repository has given to the dataset.','',0,4,':',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(6,1,'otherIdAgency','Agency','Organisation or system that issued the identifier.','',1,5,'#VALUE',0,0,0,0,0,0,'otherId',NULL,'[]');
INSERT INTO "field_types" VALUES(7,1,'otherIdValue','Identifier','The identifier as its issuer writes it.','',1,6,'#VALUE',0,0,0,0,0,0,'otherId',NULL,'[]');
INSERT INTO "field_types" VALUES(8,1,'author','Author','Person or organisation responsible for creating the data, in the order in which they are to be cited.','',0,7,'',0,0,1,0,1,1,NULL,'http://purl.org/dc/terms/creator','[]');
INSERT INTO "field_types" VALUES(9,1,'authorName','Name','Family name and given name of a person, or the full name of an organisation.','Family name, given name - or organisation',1,8,'#VALUE',1,0,0,1,1,1,'author',NULL,'[]');
INSERT INTO "field_types" VALUES(10,1,'authorAffiliation','Affiliation','Institution the author belonged to when the data were made.','Organisation',1,9,'(#VALUE)',1,0,0,1,1,0,'author',NULL,'[]');
INSERT INTO "field_types" VALUES(11,1,'authorIdentifierScheme','Identifier Type','Register in which the author has an identifier, such as ORCID or ISNI.','',1,10,'- #VALUE:',0,1,0,0,1,0,'author','http://purl.org/spar/datacite/AgentIdentifierScheme','[{"Value":"ORCID","Identifier":"","DisplayOrder":0,"Alternates":[]},{"Value":"ROR","Identifier":"","DisplayOrder":1,"Alternates":[]},{"Value":"ISNI","Identifier":"","DisplayOrder":2,"Alternates":[]},{"Value":"LCNA","Identifier":"","DisplayOrder":3,"Alternates":[]},{"Value":"VIAF","Identifier":"","DisplayOrder":4,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(12,1,'authorIdentifier','Identifier','The author''s entry in that register, which tells people of the same name apart.','For example 0000-0000-0000-0000',1,11,'#VALUE',0,0,0,0,1,0,'author','http://purl.org/spar/datacite/AgentIdentifier','[]');
INSERT INTO "field_types" VALUES(13,1,'datasetContact','Point of Contact','Who answers questions about the dataset.','',0,12,'',0,0,1,0,1,1,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(14,1,'datasetContactName','Name','Person or team to write to.','Family name, given name - or organisation',1,13,'#VALUE',0,0,0,0,1,0,'datasetContact',NULL,'[]');
INSERT INTO "field_types" VALUES(15,1,'datasetContactAffiliation','Affiliation','Institution of the contact.','Organisation',1,14,'(#VALUE)',0,0,0,0,1,0,'datasetContact',NULL,'[]');
INSERT INTO "field_types" VALUES(16,1,'datasetContactEmail','E-mail','Mail address to which questions are sent; visitors use a form and do not see it.','name@organisation.org',5,15,'#EMAIL',0,0,0,0,1,1,'datasetContact',NULL,'[]');
INSERT INTO "field_types" VALUES(17,1,'dsDescription','Description','What the dataset contains, why it was made and how far it reaches.','',0,16,'',0,0,1,0,1,1,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(18,1,'dsDescriptionValue','Text','Summary that lets a reader judge whether the data suit their purpose.','',2,17,'#VALUE',1,0,0,0,1,1,'dsDescription',NULL,'[]');
INSERT INTO "field_types" VALUES(19,1,'dsDescriptionDate','Date','Day on which this description was written, useful when several versions of it are kept.','YYYY-MM-DD',4,18,'(#VALUE)',0,0,0,0,1,0,'dsDescription',NULL,'[]');
INSERT INTO "field_types" VALUES(20,1,'subject','Subject','Broad field of study the dataset belongs to; choose every one that applies.','',1,19,'',1,1,1,1,1,1,NULL,'http://purl.org/dc/terms/subject','[{"Value":"Agricultural Sciences","Identifier":"D01","DisplayOrder":0,"Alternates":[]},{"Value":"Arts and Humanities","Identifier":"D0","DisplayOrder":1,"Alternates":[]},{"Value":"Astronomy and Astrophysics","Identifier":"D1","DisplayOrder":2,"Alternates":[]},{"Value":"Business and Management","Identifier":"D2","DisplayOrder":3,"Alternates":[]},{"Value":"Chemistry","Identifier":"D3","DisplayOrder":4,"Alternates":[]},{"Value":"Medicine, Health and Life Sciences","Identifier":"D6","DisplayOrder":10,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(21,1,'keyword','Keyword','Term that describes an important aspect of the data and helps others to find them.','',0,20,'',0,0,1,0,1,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(22,1,'keywordValue','Term','The term itself, one per entry.','',1,21,'#VALUE',1,0,0,1,1,0,'keyword',NULL,'[]');
INSERT INTO "field_types" VALUES(23,1,'keywordTermURI','Term URI','Web address that identifies the term in its vocabulary.','https://',6,22,'<a href="#VALUE" target="_blank" rel="noopener">#VALUE</a>',0,0,0,0,1,0,'keyword',NULL,'[]');
INSERT INTO "field_types" VALUES(24,1,'keywordVocabulary','Controlled Vocabulary Name','Name or abbreviation of the vocabulary the term was taken from.','For example LCSH or MeSH',1,23,'(#VALUE)',0,0,0,0,1,0,'keyword',NULL,'[]');
INSERT INTO "field_types" VALUES(25,1,'keywordVocabularyURI','Controlled Vocabulary URL','Web address where that vocabulary can be consulted.','https://',6,24,'<a href="#VALUE" target="_blank" rel="noopener">#VALUE</a>',0,0,0,0,1,0,'keyword',NULL,'[]');
INSERT INTO "field_types" VALUES(26,1,'topicClassification','Topic Classification','Class the dataset falls into under a published classification of topics.','',0,25,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(27,1,'topicClassValue','Term','Topic or class, as the classification calls it.','',1,26,'#VALUE',1,0,0,1,0,0,'topicClassification',NULL,'[]');
INSERT INTO "field_types" VALUES(28,1,'topicClassVocab','Controlled Vocabulary Name','Name of the classification used.','For example JEL or CESSDA',1,27,'(#VALUE)',0,0,0,0,0,0,'topicClassification',NULL,'[]');
INSERT INTO "field_types" VALUES(29,1,'topicClassVocabURI','Controlled Vocabulary URL','Web address where the classification is published.','https://',6,28,'<a href="#VALUE" target="_blank" rel="noopener">#VALUE</a>',0,0,0,0,0,0,'topicClassification',NULL,'[]');
INSERT INTO "field_types" VALUES(30,1,'publication','Related Publication','Article, book or report that builds on these data or explains them.','',0,29,'',0,0,1,0,1,0,NULL,'http://purl.org/dc/terms/isReferencedBy','[]');
INSERT INTO "field_types" VALUES(31,1,'publicationRelationType','Relation Type','How the dataset stands to the publication, for instance as its supplement.','',1,30,'#VALUE:',1,1,0,0,1,0,'publication','http://datacite.org/schema/kernel-4/simpleTypes#relationType','[{"Value":"IsCitedBy","Identifier":"RT1","DisplayOrder":1,"Alternates":[]},{"Value":"Cites","Identifier":"RT2","DisplayOrder":2,"Alternates":[]},{"Value":"IsSupplementTo","Identifier":"RT3","DisplayOrder":3,"Alternates":[]},{"Value":"IsSupplementedBy","Identifier":"RT4","DisplayOrder":4,"Alternates":[]},{"Value":"IsReferencedBy","Identifier":"RT5","DisplayOrder":5,"Alternates":[]},{"Value":"References","Identifier":"RT6","DisplayOrder":6,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(32,1,'publicationCitation','Citation','Complete reference to the publication in the style of your field.','',2,31,'#VALUE',1,0,0,0,1,0,'publication','http://purl.org/dc/terms/bibliographicCitation','[]');
INSERT INTO "field_types" VALUES(33,1,'publicationIDType','Identifier Type','Kind of identifier given for the publication.','',1,32,'#VALUE:',1,1,0,0,1,0,'publication','http://purl.org/spar/datacite/ResourceIdentifierScheme','[{"Value":"ark","Identifier":"","DisplayOrder":0,"Alternates":[]},{"Value":"arXiv","Identifier":"","DisplayOrder":1,"Alternates":[]},{"Value":"bibcode","Identifier":"","DisplayOrder":2,"Alternates":[]},{"Value":"cstr","Identifier":"","DisplayOrder":3,"Alternates":[]},{"Value":"doi","Identifier":"","DisplayOrder":4,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(34,1,'publicationIDNumber','Identifier','The identifier of the publication, without the address of a resolver.','',1,33,'#VALUE',1,0,0,0,1,0,'publication','http://purl.org/spar/datacite/ResourceIdentifier','[]');
INSERT INTO "field_types" VALUES(35,1,'publicationURL','URL','Web page on which the publication can be read.','https://',6,34,'<a href="#VALUE" target="_blank" rel="noopener">#VALUE</a>',0,0,0,0,1,0,'publication','https://schema.org/distribution','[]');
INSERT INTO "field_types" VALUES(36,1,'notesText','Notes','Anything worth knowing about the dataset that has no field of its own.','',2,35,'',0,0,0,0,1,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(37,1,'language','Language','Language in which the data and their documentation are written.','',1,36,'',1,1,1,1,0,0,NULL,'http://purl.org/dc/terms/language','[{"Value":"\u0027Are\u0027are","Identifier":"alu","DisplayOrder":0,"Alternates":["alu"]},{"Value":"\u0027Auhelawa","Identifier":"kud","DisplayOrder":1,"Alternates":["kud"]},{"Value":"A\u0027ou","Identifier":"aou","DisplayOrder":2,"Alternates":["aou"]},{"Value":"A-Pucikwar","Identifier":"apq","DisplayOrder":3,"Alternates":["apq"]},{"Value":"Aari","Identifier":"aiw","DisplayOrder":4,"Alternates":["aiw"]},{"Value":"English","Identifier":"eng","DisplayOrder":1845,"Alternates":["eng","en"]}]');
INSERT INTO "field_types" VALUES(38,1,'producer','Producer','Person or organisation with the financial or administrative responsibility for making the data.','',0,37,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(39,1,'producerName','Name','Name of the person or organisation that produced the data.','Family name, given name - or organisation',1,38,'#VALUE',1,0,0,1,0,1,'producer',NULL,'[]');
INSERT INTO "field_types" VALUES(40,1,'producerAffiliation','Affiliation','Larger institution of which the producer is a part.','Organisation',1,39,'(#VALUE)',0,0,0,0,0,0,'producer',NULL,'[]');
INSERT INTO "field_types" VALUES(41,1,'producerAbbreviation','Abbreviated Name','Short form by which the producer is usually known.','',1,40,'(#VALUE)',0,0,0,0,0,0,'producer',NULL,'[]');
INSERT INTO "field_types" VALUES(42,1,'producerURL','URL','Home page of the producer.','https://',6,41,'<a href="#VALUE" target="_blank" rel="noopener">#VALUE</a>',0,0,0,0,0,0,'producer',NULL,'[]');
INSERT INTO "field_types" VALUES(43,1,'producerLogoURL','Logo URL','Address of an image with the logo of the producer.','https://',6,42,'<img src="#VALUE" alt="#NAME" class="metadata-logo"/><br/>',0,0,0,0,0,0,'producer',NULL,'[]');
INSERT INTO "field_types" VALUES(44,1,'productionDate','Production Date','When the data were completed, which is not the day of their publication.','YYYY-MM-DD',4,43,'',1,0,0,1,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(45,1,'productionPlace','Production Location','Place where the data were produced, such as a city and a country.','',1,44,'',1,0,1,1,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(46,1,'contributor','Contributor','Somebody who helped to bring the data about without being an author.','',0,45,':',0,0,1,0,0,0,NULL,'http://purl.org/dc/terms/contributor','[]');
INSERT INTO "field_types" VALUES(47,1,'contributorType','Type','Part this contributor played.','',1,46,'#VALUE',1,1,0,1,0,0,'contributor',NULL,'[{"Value":"Data Collector","Identifier":"","DisplayOrder":0,"Alternates":[]},{"Value":"Data Curator","Identifier":"","DisplayOrder":1,"Alternates":[]},{"Value":"Data Manager","Identifier":"","DisplayOrder":2,"Alternates":[]},{"Value":"Editor","Identifier":"","DisplayOrder":3,"Alternates":[]},{"Value":"Funder","Identifier":"","DisplayOrder":4,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(48,1,'contributorName','Name','Name of the contributing person or organisation.','Family name, given name - or organisation',1,47,'#VALUE',1,0,0,1,0,0,'contributor',NULL,'[]');
INSERT INTO "field_types" VALUES(49,1,'grantNumber','Funding Information','Support in money that made the work possible.','',0,48,':',0,0,1,0,0,0,NULL,'https://schema.org/sponsor','[]');
INSERT INTO "field_types" VALUES(50,1,'grantNumberAgency','Agency','Organisation that gave the money.','Organisation',1,49,'#VALUE',1,0,0,1,0,0,'grantNumber',NULL,'[]');
INSERT INTO "field_types" VALUES(51,1,'grantNumberValue','Identifier','Number under which the funder keeps the grant or contract.','',1,50,'#VALUE',1,0,0,1,0,0,'grantNumber',NULL,'[]');
INSERT INTO "field_types" VALUES(52,1,'distributor','Distributor','Organisation that hands the data out, where it is not this repository alone.','',0,51,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(53,1,'distributorName','Name','Name of the distributing person or organisation.','Family name, given name - or organisation',1,52,'#VALUE',1,0,0,1,0,0,'distributor',NULL,'[]');
INSERT INTO "field_types" VALUES(54,1,'distributorAffiliation','Affiliation','Larger institution of which the distributor is a part.','Organisation',1,53,'(#VALUE)',0,0,0,0,0,0,'distributor',NULL,'[]');
INSERT INTO "field_types" VALUES(55,1,'distributorAbbreviation','Abbreviated Name','Short form by which the distributor is usually known.','',1,54,'(#VALUE)',0,0,0,0,0,0,'distributor',NULL,'[]');
INSERT INTO "field_types" VALUES(56,1,'distributorURL','URL','Home page of the distributor.','https://',6,55,'<a href="#VALUE" target="_blank" rel="noopener">#VALUE</a>',0,0,0,0,0,0,'distributor',NULL,'[]');
INSERT INTO "field_types" VALUES(57,1,'distributorLogoURL','Logo URL','Address of an image with the logo of the distributor.','https://',6,56,'<img src="#VALUE" alt="#NAME" class="metadata-logo"/><br/>',0,0,0,0,0,0,'distributor',NULL,'[]');
INSERT INTO "field_types" VALUES(58,1,'distributionDate','Distribution Date','When the data were first made available to others.','YYYY-MM-DD',4,57,'',1,0,0,1,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(59,1,'depositor','Depositor','Who placed the dataset in this repository.','Family name, given name - or organisation',1,58,'',0,0,0,0,1,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(60,1,'dateOfDeposit','Deposit Date','Day of the deposit in this repository.','YYYY-MM-DD',4,59,'',0,0,0,1,1,0,NULL,'http://purl.org/dc/terms/dateSubmitted','[]');
INSERT INTO "field_types" VALUES(61,1,'timePeriodCovered','Time Period','Span of time the data are about, whenever they were collected.','',0,60,';',0,0,1,0,0,0,NULL,'https://schema.org/temporalCoverage','[]');
INSERT INTO "field_types" VALUES(62,1,'timePeriodCoveredStart','Start Date','Beginning of the time the data are about.','YYYY-MM-DD',4,61,'#NAME: #VALUE',1,0,0,1,0,0,'timePeriodCovered',NULL,'[]');
INSERT INTO "field_types" VALUES(63,1,'timePeriodCoveredEnd','End Date','End of the time the data are about.','YYYY-MM-DD',4,62,'#NAME: #VALUE',1,0,0,1,0,0,'timePeriodCovered',NULL,'[]');
INSERT INTO "field_types" VALUES(64,1,'dateOfCollection','Date of Collection','Span of time in which the data were gathered.','',0,63,';',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(65,1,'dateOfCollectionStart','Start Date','When gathering began.','YYYY-MM-DD',4,64,'#NAME: #VALUE',0,0,0,0,0,0,'dateOfCollection',NULL,'[]');
INSERT INTO "field_types" VALUES(66,1,'dateOfCollectionEnd','End Date','When gathering ended.','YYYY-MM-DD',4,65,'#NAME: #VALUE',0,0,0,0,0,0,'dateOfCollection',NULL,'[]');
INSERT INTO "field_types" VALUES(67,1,'kindOfData','Data Type','What sort of data the files hold, such as survey answers, measurements, images or program code.','',1,66,'',1,0,1,1,0,0,NULL,'http://rdf-vocabulary.ddialliance.org/discovery#kindOfData','[]');
INSERT INTO "field_types" VALUES(68,1,'series','Series','Series the dataset is one issue of.','',0,67,':',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(69,1,'seriesName','Name','What the series is called.','',1,68,'#VALUE',1,0,0,1,0,0,'series',NULL,'[]');
INSERT INTO "field_types" VALUES(70,1,'seriesInformation','Information','History of the series and what its issues have in common.','',2,69,'#VALUE',0,0,0,0,0,0,'series',NULL,'[]');
INSERT INTO "field_types" VALUES(71,1,'software','Software','Program with which the data were made or are to be read.','',0,70,',',0,0,1,0,0,0,NULL,'https://www.w3.org/TR/prov-o/#wasGeneratedBy','[]');
INSERT INTO "field_types" VALUES(72,1,'softwareName','Name','Name of the program.','',1,71,'#VALUE',0,0,0,0,0,0,'software',NULL,'[]');
INSERT INTO "field_types" VALUES(73,1,'softwareVersion','Version','Release of the program that was used.','For example 4.3.1',1,72,'#NAME: #VALUE',0,0,0,0,0,0,'software',NULL,'[]');
INSERT INTO "field_types" VALUES(74,1,'relatedMaterial','Related Material','Material that belongs to the dataset but is not data, such as codebooks or questionnaires.','',2,73,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(75,1,'relatedDatasets','Related Dataset','Other dataset that is connected to this one, for instance an earlier round of the same survey.','',2,74,'',0,0,1,0,0,0,NULL,'http://purl.org/dc/terms/relation','[]');
INSERT INTO "field_types" VALUES(76,1,'otherReferences','Other Reference','Further source the reader may want to consult.','',1,75,'',0,0,1,0,0,0,NULL,'http://purl.org/dc/terms/references','[]');
INSERT INTO "field_types" VALUES(77,1,'dataSources','Data Source','Book, article, register or other dataset the data were drawn from.','',2,76,'',0,0,1,0,0,0,NULL,'https://www.w3.org/TR/prov-o/#wasDerivedFrom','[]');
INSERT INTO "field_types" VALUES(78,1,'originOfSources','Origin of Historical Sources','For historical material, where the sources come from and how the files were created from them.','',2,77,'',0,0,0,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(79,1,'characteristicOfSources','Characteristic of Sources','Features of the sources that a user of the data should keep in mind.','',2,78,'',0,0,0,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(80,1,'accessToSources','Documentation and Access to Sources','How well the original sources are documented and how one gets to see them.','',2,79,'',0,0,0,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(81,2,'geographicCoverage','Geographic Coverage','Places the data are about, from the country down to the town.','',0,0,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(82,2,'country','Country / Nation','Country or nation the data are about.','',1,1,'#VALUE,',1,1,0,1,0,0,'geographicCoverage',NULL,'[{"Value":"Afghanistan","Identifier":"","DisplayOrder":0,"Alternates":[]},{"Value":"Albania","Identifier":"","DisplayOrder":1,"Alternates":[]},{"Value":"Algeria","Identifier":"","DisplayOrder":2,"Alternates":[]},{"Value":"American Samoa","Identifier":"","DisplayOrder":3,"Alternates":[]},{"Value":"Andorra","Identifier":"","DisplayOrder":4,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(83,2,'state','State / Province','State, province or comparable part of the country.','',1,2,'#VALUE,',1,0,0,1,0,0,'geographicCoverage',NULL,'[]');
INSERT INTO "field_types" VALUES(84,2,'city','City','Town or city the data are about.','',1,3,'#VALUE,',1,0,0,1,0,0,'geographicCoverage',NULL,'[]');
INSERT INTO "field_types" VALUES(85,2,'otherGeographicCoverage','Other','Any other place name that describes the area, such as a region, river or neighbourhood.','',1,4,'#VALUE,',0,0,0,1,0,0,'geographicCoverage',NULL,'[]');
INSERT INTO "field_types" VALUES(86,2,'geographicUnit','Geographic Unit','Smallest area for which the data give separate figures, such as county or census tract.','',1,5,'',1,0,1,1,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(87,2,'geographicBoundingBox','Geographic Bounding Box','Rectangle on the map that encloses everything the data are about, given in decimal degrees.','',0,6,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(88,2,'westLongitude','Westernmost (Left) Longitude','Longitude of the western edge, between -180 and 180.','Decimal degrees',1,7,'',0,0,0,0,0,0,'geographicBoundingBox',NULL,'[]');
INSERT INTO "field_types" VALUES(89,2,'eastLongitude','Easternmost (Right) Longitude','Longitude of the eastern edge, between -180 and 180 and not less than that of the western edge.','Decimal degrees',1,8,'',0,0,0,0,0,0,'geographicBoundingBox',NULL,'[]');
INSERT INTO "field_types" VALUES(90,2,'northLatitude','Northernmost (Top) Latitude','Latitude of the northern edge, between -90 and 90.','Decimal degrees',1,9,'',0,0,0,0,0,0,'geographicBoundingBox',NULL,'[]');
INSERT INTO "field_types" VALUES(91,2,'southLatitude','Southernmost (Bottom) Latitude','Latitude of the southern edge, between -90 and 90 and not more than that of the northern edge.','Decimal degrees',1,10,'',0,0,0,0,0,0,'geographicBoundingBox',NULL,'[]');
INSERT INTO "field_types" VALUES(92,2,'geographicReferenceSystemInfo','Reference System Information','Coordinate reference system in which positions are given.','',0,11,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(93,2,'geographicReferenceSystemCode','Reference System Code','Code of the reference system.','For example 4326',1,12,'#VALUE',0,0,0,1,0,0,'geographicReferenceSystemInfo',NULL,'[]');
INSERT INTO "field_types" VALUES(94,2,'geographicReferenceSystemCodeSpace','Reference System Code Space','Register the code belongs to.','For example EPSG',1,13,'(#VALUE)',0,0,0,0,0,0,'geographicReferenceSystemInfo',NULL,'[]');
INSERT INTO "field_types" VALUES(95,2,'geographicSpatialResolution','Spatial Resolution','Level of detail of the data in space.','',0,14,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(96,2,'geographicSpatialResolutionValue','Value','Figure that expresses the level of detail.','',1,15,'#VALUE',0,0,0,0,0,0,'geographicSpatialResolution',NULL,'[]');
INSERT INTO "field_types" VALUES(97,2,'geographicSpatialResolutionType','Type','What the figure measures, such as a scale or a distance on the ground.','',1,16,'(#VALUE)',0,1,0,1,0,0,'geographicSpatialResolution',NULL,'[{"Value":"equivalentScale","Identifier":"equivalentScale","DisplayOrder":0,"Alternates":[]},{"Value":"distance","Identifier":"distance","DisplayOrder":1,"Alternates":[]},{"Value":"vertical","Identifier":"vertical","DisplayOrder":2,"Alternates":[]},{"Value":"angularDistance","Identifier":"angularDistance","DisplayOrder":3,"Alternates":[]},{"Value":"levelOfDetail","Identifier":"levelOfDetail","DisplayOrder":4,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(98,2,'geographicSpatialResolutionUnitOfMeasure','Spatial Resolution Unit of Measure','Unit in which the figure is given.','For example metre',1,17,'(#VALUE)',0,0,0,0,0,0,'geographicSpatialResolution',NULL,'[]');
INSERT INTO "field_types" VALUES(99,2,'geographicResourceType','Type of Geospatial Data Resource','Whether the resource is a single dataset, a series of them or a service.','',1,18,'#VALUE',1,1,0,1,0,0,NULL,NULL,'[{"Value":"dataset","Identifier":"dataset","DisplayOrder":0,"Alternates":[]},{"Value":"service","Identifier":"service","DisplayOrder":1,"Alternates":[]},{"Value":"series","Identifier":"series","DisplayOrder":2,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(100,2,'geographicReferenceDate','Resource Reference Date','Date in the life of the geographic resource.','',0,19,'',1,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(101,2,'geographicReferenceDateValue','Date','The date itself.','YYYY-MM-DD',4,20,'#VALUE',1,0,0,1,0,0,'geographicReferenceDate',NULL,'[]');
INSERT INTO "field_types" VALUES(102,2,'geographicReferenceDateType','Type','What happened on that date.','',1,21,'(#VALUE)',1,1,0,0,0,0,'geographicReferenceDate',NULL,'[{"Value":"revision","Identifier":"revision","DisplayOrder":0,"Alternates":[]},{"Value":"expiry","Identifier":"expiry","DisplayOrder":1,"Alternates":[]},{"Value":"lastUpdate","Identifier":"lastUpdate","DisplayOrder":2,"Alternates":[]},{"Value":"lastRevision","Identifier":"lastRevision","DisplayOrder":3,"Alternates":[]},{"Value":"nextUpdate","Identifier":"nextUpdate","DisplayOrder":4,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(103,2,'geographicDataLineageStatement','Data Lineage Statement','Account of where the geographic data come from and what was done to them.','',2,22,'#VALUE',0,0,0,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(104,2,'geographicProcessStep','Data Lineage Process Step Description','One step of the processing, with the methods and settings used.','',2,23,'#VALUE',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(105,2,'geographicSpatialRepresentationType','Spatial Representation Type','Way in which space is represented, for example as vectors or as a grid.','',1,24,'#VALUE',1,1,0,1,0,0,NULL,NULL,'[{"Value":"stereoModel","Identifier":"stereoModel","DisplayOrder":0,"Alternates":[]},{"Value":"video","Identifier":"video","DisplayOrder":1,"Alternates":[]},{"Value":"tin","Identifier":"tin","DisplayOrder":2,"Alternates":[]},{"Value":"textTable","Identifier":"textTable","DisplayOrder":3,"Alternates":[]},{"Value":"grid","Identifier":"grid","DisplayOrder":4,"Alternates":[]},{"Value":"vector","Identifier":"vector","DisplayOrder":5,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(106,2,'geometricObjectCount','Vector Object Count','How many vector objects the data contain.','Whole number',8,25,'#VALUE',0,0,0,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(107,2,'geometricObjectType','Vector Object Type','Sort of geometry the vector objects are.','',1,26,'(#VALUE)',0,1,0,1,0,0,NULL,NULL,'[{"Value":"curve","Identifier":"curve","DisplayOrder":0,"Alternates":[]},{"Value":"composite","Identifier":"composite","DisplayOrder":1,"Alternates":[]},{"Value":"complex","Identifier":"complex","DisplayOrder":2,"Alternates":[]},{"Value":"point","Identifier":"point","DisplayOrder":3,"Alternates":[]},{"Value":"solid","Identifier":"solid","DisplayOrder":4,"Alternates":[]},{"Value":"surface","Identifier":"surface","DisplayOrder":5,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(108,2,'geographicNumberOfDimensions','Raster Dimensions','How many axes the raster has.','Whole number',8,27,'',1,0,0,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(109,2,'geographicAxisDimensionProperties','Raster Dimension (Axis) Properties','Description of one axis of the raster.','',0,28,'',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(110,2,'geographicDimensionNameType','Raster Dimension (Axis) Name','Which axis is described.','',1,29,'#VALUE',0,1,0,0,0,0,'geographicAxisDimensionProperties',NULL,'[{"Value":"row","Identifier":"row","DisplayOrder":0,"Alternates":[]},{"Value":"column","Identifier":"column","DisplayOrder":1,"Alternates":[]},{"Value":"vertical","Identifier":"vertical","DisplayOrder":2,"Alternates":[]},{"Value":"track","Identifier":"track","DisplayOrder":3,"Alternates":[]},{"Value":"crossTrack","Identifier":"crossTrack","DisplayOrder":4,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(111,2,'geographicDimensionSize','Raster Dimension (Axis) Size','How many cells lie along the axis.','Whole number',8,30,'',0,0,0,0,0,0,'geographicAxisDimensionProperties',NULL,'[]');
INSERT INTO "field_types" VALUES(112,2,'geographicResolution','Raster Dimension (Axis) Resolution','Extent of one cell along the axis.','Number',7,31,'#VALUE',0,0,0,0,0,0,'geographicAxisDimensionProperties',NULL,'[]');
INSERT INTO "field_types" VALUES(113,2,'geographicResolutionUnitOfMeasure','Raster Dimension (Axis) Resolution Unit of Measure','Unit in which the extent of a cell is given.','For example metre',1,32,'(#VALUE)',0,0,0,0,0,0,'geographicAxisDimensionProperties',NULL,'[]');
INSERT INTO "field_types" VALUES(114,2,'geographicCellGeometry','Raster Cell Geometry','Whether a raster value stands for a point or for the area of its cell.','',1,33,'#VALUE',1,1,0,1,0,0,NULL,NULL,'[{"Value":"point","Identifier":"point","DisplayOrder":0,"Alternates":[]},{"Value":"area","Identifier":"area","DisplayOrder":1,"Alternates":[]},{"Value":"voxel","Identifier":"voxel","DisplayOrder":2,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(115,2,'geographicDistribution','Distribution Link','Online service or page from which the geographic data can be obtained.','',0,34,'',1,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(116,2,'geographicDistributionLink','URL','Address of the service or page.','https://',1,35,'#VALUE',1,0,0,0,0,0,'geographicDistribution',NULL,'[]');
INSERT INTO "field_types" VALUES(117,2,'geographicDistributionLinkLabel','Label','Words under which the link is shown.','',1,36,'#VALUE',1,0,0,0,0,0,'geographicDistribution',NULL,'[]');
INSERT INTO "field_types" VALUES(118,2,'geographicProtocol','Protocol','Protocol a program has to speak at that address.','For example WMS or WFS',1,37,'(#VALUE)',1,0,0,0,0,0,'geographicDistribution',NULL,'[]');
INSERT INTO "field_types" VALUES(204,8,'tideSeason','Season','When it was.','',1,0,'',1,1,1,1,1,0,NULL,'https://tides.example.edu/season','[{"Value":"Wet","Identifier":"W1","DisplayOrder":0,"Alternates":["rainy"]},{"Value":"Dry","Identifier":"D1","DisplayOrder":1,"Alternates":[]}]');
INSERT INTO "field_types" VALUES(205,8,'tideGauge','Gauge','Where it stands.','',0,1,':',0,0,1,0,0,0,NULL,NULL,'[]');
INSERT INTO "field_types" VALUES(206,8,'tideGaugeName','Name','Its name.','Pier',1,2,'#VALUE',1,0,0,0,0,0,'tideGauge',NULL,'[]');
INSERT INTO "field_types" VALUES(207,8,'tideGaugeHeight','Height','Above datum.','',7,3,'(#VALUE)',0,0,0,0,0,0,'tideGauge',NULL,'[]');
CREATE TABLE "collection_subjects" (
    "collection_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    CONSTRAINT "pk_collection_subjects" PRIMARY KEY ("collection_id", "subject"),
    CONSTRAINT "fk_collection_subjects_collections_collection_id" FOREIGN KEY ("collection_id") REFERENCES "collections" ("id") ON DELETE CASCADE
);
INSERT INTO "collection_subjects" VALUES(2,'Medicine, Health and Life Sciences');
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
INSERT INTO "file_sums" VALUES(5,X'AD1FFF9F8FD20B5D');
INSERT INTO "file_sums" VALUES(6,X'00F836070F1A9401');
INSERT INTO "file_sums" VALUES(7,X'DBEC4E07F4DF4BC4');
INSERT INTO "file_sums" VALUES(8,X'EB62C044D26463EA');
INSERT INTO "file_sums" VALUES(10,X'D39FE3AFF6487533');
INSERT INTO "file_sums" VALUES(12,X'ADF26E625008C07A');
INSERT INTO "file_sums" VALUES(14,X'F266F5606CDA3DD6');
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
INSERT INTO "dataset_locks" VALUES(5,15,'InReview',1,NULL,'2026-11-29 13:33:22.582',NULL,NULL);
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
INSERT INTO "dataset_versions" VALUES(1,4,1,1,0,1,'{"author":[{"authorName":["Ovadia, Noor"]}],"datasetContact":[{"datasetContactEmail":["contact@example.edu"],"datasetContactName":["Ovadia, Noor"]}],"dsDescription":[{"dsDescriptionValue":["What Sea level at Valparaíso is about."]}],"keyword":[{"keywordValue":["tides & <waves>"]}],"language":["English"],"subject":["Medicine, Health and Life Sciences"],"tideGauge":[{"tideGaugeHeight":["2.50"],"tideGaugeName":["Pier A"]}],"tideSeason":["Wet","Dry"],"title":["Sea level at Valparaíso"]}','Sea level at Valparaíso','{"LicenseId":3,"TermsText":null,"ConfidentialityDeclaration":null,"SpecialPermissions":null,"Restrictions":null,"CitationRequirements":null,"DepositorRequirements":null,"Conditions":null,"Disclaimer":null,"TermsOfAccess":"Ask the harbour master.","DataAccessPlace":null,"OriginalArchive":null,"AvailabilityStatus":null,"ContactForAccess":null,"SizeOfCollection":null,"StudyCompletion":null,"FileAccessRequest":true,"AreStated":true}','2026-11-29 13:33:16.02','2026-11-29 13:33:19.151','2026-11-29 13:33:19.151',NULL,NULL,NULL,2,3,42,5);
INSERT INTO "dataset_versions" VALUES(2,4,2,NULL,NULL,0,'{"author":[{"authorName":["Ovadia, Noor"]}],"datasetContact":[{"datasetContactEmail":["contact@example.edu"],"datasetContactName":["Ovadia, Noor"]}],"dsDescription":[{"dsDescriptionValue":["What Sea level at Valparaíso is about."]}],"keyword":[{"keywordValue":["tides & <waves>"]}],"language":["English"],"subject":["Medicine, Health and Life Sciences"],"tideGauge":[{"tideGaugeHeight":["2.50"],"tideGaugeName":["Pier A"]}],"tideSeason":["Wet","Dry"],"title":["Sea level at Valparaíso, corrected"]}','Sea level at Valparaíso, corrected','{"LicenseId":3,"TermsText":null,"ConfidentialityDeclaration":null,"SpecialPermissions":null,"Restrictions":null,"CitationRequirements":null,"DepositorRequirements":null,"Conditions":null,"Disclaimer":null,"TermsOfAccess":"Ask the harbour master.","DataAccessPlace":null,"OriginalArchive":null,"AvailabilityStatus":null,"ContactForAccess":null,"SizeOfCollection":null,"StudyCompletion":null,"FileAccessRequest":true,"AreStated":true}','2026-11-29 13:33:19.664','2026-11-29 13:33:19.859',NULL,NULL,NULL,NULL,1,4,55,2);
INSERT INTO "dataset_versions" VALUES(3,9,1,1,0,1,'{"author":[{"authorName":["Ovadia, Noor"]}],"datasetContact":[{"datasetContactEmail":["contact@example.edu"],"datasetContactName":["Ovadia, Noor"]}],"dsDescription":[{"dsDescriptionValue":["What Letters of a pilot is about."]}],"subject":["Medicine, Health and Life Sciences"],"title":["Letters of a pilot"]}','Letters of a pilot','{"LicenseId":null,"TermsText":"Ask the \u0022family\u0022 first.","ConfidentialityDeclaration":null,"SpecialPermissions":null,"Restrictions":"Not for \u003Csale\u003E.","CitationRequirements":null,"DepositorRequirements":null,"Conditions":null,"Disclaimer":"No warranty.","TermsOfAccess":"Write to us; na\u00EFve questions are welcome.","DataAccessPlace":null,"OriginalArchive":null,"AvailabilityStatus":null,"ContactForAccess":null,"SizeOfCollection":null,"StudyCompletion":null,"FileAccessRequest":true,"AreStated":true}','2026-11-29 13:33:20.282','2026-11-29 13:33:20.69','2026-11-29 13:33:20.69',NULL,NULL,NULL,1,1,11,3);
INSERT INTO "dataset_versions" VALUES(4,9,2,1,1,1,'{"author":[{"authorName":["Ovadia, Noor"]}],"datasetContact":[{"datasetContactEmail":["contact@example.edu"],"datasetContactName":["Ovadia, Noor"]}],"dsDescription":[{"dsDescriptionValue":["What Letters of a pilot is about."]}],"subject":["Medicine, Health and Life Sciences"],"title":["Letters of a pilot and his wife"]}','Letters of a pilot and his wife','{"LicenseId":null,"TermsText":"Ask the \u0022family\u0022 first.","ConfidentialityDeclaration":null,"SpecialPermissions":null,"Restrictions":"Not for \u003Csale\u003E.","CitationRequirements":null,"DepositorRequirements":null,"Conditions":null,"Disclaimer":"No warranty.","TermsOfAccess":"Write to us; na\u00EFve questions are welcome.","DataAccessPlace":null,"OriginalArchive":null,"AvailabilityStatus":null,"ContactForAccess":null,"SizeOfCollection":null,"StudyCompletion":null,"FileAccessRequest":true,"AreStated":true}','2026-11-29 13:33:20.792','2026-11-29 13:33:21.153','2026-11-29 13:33:21.153',NULL,NULL,NULL,1,1,11,2);
INSERT INTO "dataset_versions" VALUES(5,11,1,1,0,2,'{"author":[{"authorName":["Ovadia, Noor"]}],"datasetContact":[{"datasetContactEmail":["contact@example.edu"],"datasetContactName":["Ovadia, Noor"]}],"dsDescription":[{"dsDescriptionValue":["What Depths nobody measured is about."]}],"subject":["Medicine, Health and Life Sciences"],"title":["Depths nobody measured"]}','Depths nobody measured','{"LicenseId":1,"TermsText":null,"ConfidentialityDeclaration":null,"SpecialPermissions":null,"Restrictions":null,"CitationRequirements":null,"DepositorRequirements":null,"Conditions":null,"Disclaimer":null,"TermsOfAccess":null,"DataAccessPlace":null,"OriginalArchive":null,"AvailabilityStatus":null,"ContactForAccess":null,"SizeOfCollection":null,"StudyCompletion":null,"FileAccessRequest":true,"AreStated":true}','2026-11-29 13:33:21.37','2026-11-29 13:33:22.011','2026-11-29 13:33:21.838',NULL,'A mistake.','https://data.example.edu/better',1,1,19,4);
INSERT INTO "dataset_versions" VALUES(6,13,1,NULL,NULL,0,'{"author":[{"authorName":["Ovadia, Noor"]}],"datasetContact":[{"datasetContactEmail":["contact@example.edu"],"datasetContactName":["Ovadia, Noor"]}],"dsDescription":[{"dsDescriptionValue":["What Harbour log of a quiet year is about."]}],"keyword":[{"keywordValue":["tides & <waves>"]}],"language":["English"],"subject":["Medicine, Health and Life Sciences"],"tideGauge":[{"tideGaugeHeight":["2.50"],"tideGaugeName":["Pier A"]}],"tideSeason":["Wet","Dry"],"title":["Harbour log of a quiet year"]}','Harbour log of a quiet year','{"LicenseId":1,"TermsText":null,"ConfidentialityDeclaration":null,"SpecialPermissions":null,"Restrictions":null,"CitationRequirements":null,"DepositorRequirements":null,"Conditions":null,"Disclaimer":null,"TermsOfAccess":null,"DataAccessPlace":null,"OriginalArchive":null,"AvailabilityStatus":null,"ContactForAccess":null,"SizeOfCollection":null,"StudyCompletion":null,"FileAccessRequest":true,"AreStated":true}','2026-11-29 13:33:22.227','2026-11-29 13:33:22.306',NULL,NULL,NULL,NULL,2,1,11,2);
INSERT INTO "dataset_versions" VALUES(7,15,1,NULL,NULL,0,'{"author":[{"authorName":["Ovadia, Noor"]}],"datasetContact":[{"datasetContactEmail":["contact@example.edu"],"datasetContactName":["Ovadia, Noor"]}],"dsDescription":[{"dsDescriptionValue":["What Beacons under review is about."]}],"subject":["Medicine, Health and Life Sciences"],"title":["Beacons under review"]}','Beacons under review','{"LicenseId":1,"TermsText":null,"ConfidentialityDeclaration":null,"SpecialPermissions":null,"Restrictions":null,"CitationRequirements":null,"DepositorRequirements":null,"Conditions":null,"Disclaimer":null,"TermsOfAccess":null,"DataAccessPlace":null,"OriginalArchive":null,"AvailabilityStatus":null,"ContactForAccess":null,"SizeOfCollection":null,"StudyCompletion":null,"FileAccessRequest":true,"AreStated":true}','2026-11-29 13:33:22.441','2026-11-29 13:33:22.441',NULL,NULL,NULL,NULL,1,0,0,1);
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
INSERT INTO "file_metadata" VALUES(1,4,5,1,'level.csv','data/raw','Daily "means" – in metres','["Data","C\u00F3digo"]','[]',0,NULL,'2026-11-29 13:33:16.828',1);
INSERT INTO "file_metadata" VALUES(2,4,6,1,'names.csv','',NULL,'[]','[]',1,NULL,'2026-11-29 13:33:18.112',1);
INSERT INTO "file_metadata" VALUES(3,4,7,1,'empty.bin','',NULL,'[]','[]',0,NULL,'2026-11-29 13:33:18.399',1);
INSERT INTO "file_metadata" VALUES(4,4,8,2,'later.txt','','Only in the draft','[]','[]',0,NULL,'2026-11-29 13:33:19.859',1);
INSERT INTO "file_metadata" VALUES(5,9,10,1,'letters.txt','',NULL,'[]','[]',1,NULL,'2026-11-29 13:33:20.414',1);
INSERT INTO "file_metadata" VALUES(6,11,12,1,'depths.csv','',NULL,'[]','[]',0,NULL,'2026-11-29 13:33:21.562',1);
INSERT INTO "file_metadata" VALUES(7,13,14,1,'log.txt','',NULL,'["Data","Ship\u0027s \u0022log\u0022"]','[]',0,NULL,'2026-11-29 13:33:22.306',1);
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
INSERT INTO "role_assignments" VALUES(1,'@dataverseAdmin',1,1);
INSERT INTO "role_assignments" VALUES(2,':authenticated-users',3,1);
INSERT INTO "role_assignments" VALUES(3,'@dataverseAdmin',1,2);
INSERT INTO "role_assignments" VALUES(4,'@dataverseAdmin',1,3);
INSERT INTO "role_assignments" VALUES(5,'@u1xaf7e63',6,2);
INSERT INTO "role_assignments" VALUES(6,':authenticated-users',5,2);
INSERT INTO "role_assignments" VALUES(7,'@u1xaf7e63',6,4);
INSERT INTO "role_assignments" VALUES(8,'@u2x84a090',2,4);
INSERT INTO "role_assignments" VALUES(9,'@dataverseAdmin',6,9);
INSERT INTO "role_assignments" VALUES(10,'@dataverseAdmin',6,11);
INSERT INTO "role_assignments" VALUES(11,'@u1xaf7e63',6,13);
INSERT INTO "role_assignments" VALUES(12,'@dataverseAdmin',6,15);
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
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" VALUES('metadata_blocks',8);
INSERT INTO "sqlite_sequence" VALUES('field_types',207);
INSERT INTO "sqlite_sequence" VALUES('accounts',3);
INSERT INTO "sqlite_sequence" VALUES('licenses',3);
INSERT INTO "sqlite_sequence" VALUES('roles',8);
INSERT INTO "sqlite_sequence" VALUES('api_tokens',3);
INSERT INTO "sqlite_sequence" VALUES('builtin_credentials',3);
INSERT INTO "sqlite_sequence" VALUES('dv_objects',15);
INSERT INTO "sqlite_sequence" VALUES('role_assignments',12);
INSERT INTO "sqlite_sequence" VALUES('audit_log',35);
INSERT INTO "sqlite_sequence" VALUES('outbox',43);
INSERT INTO "sqlite_sequence" VALUES('jobs',7);
INSERT INTO "sqlite_sequence" VALUES('dataset_versions',7);
INSERT INTO "sqlite_sequence" VALUES('file_metadata',7);
INSERT INTO "sqlite_sequence" VALUES('dataset_locks',5);
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
COMMIT;
