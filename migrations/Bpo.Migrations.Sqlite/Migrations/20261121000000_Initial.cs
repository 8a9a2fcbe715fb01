using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bpo.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agent_days",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    agent = table.Column<string>(type: "TEXT", nullable: false),
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contacts = table.Column<long>(type: "INTEGER", nullable: false),
                    wait_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    talk_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    hold_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    wrap_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    transferred = table.Column<long>(type: "INTEGER", nullable: false),
                    resolved = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_agent_days",
                        x => new
                        {
                            x.tenant_id,
                            x.contract_id,
                            x.day,
                            x.agent,
                            x.service,
                            x.outcome,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "call_keys",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    call_id = table.Column<string>(type: "TEXT", nullable: false),
                    contact_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    import_number = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_call_keys",
                        x => new
                        {
                            x.tenant_id,
                            x.source_id,
                            x.call_id,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "contacts",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    import_number = table.Column<long>(type: "INTEGER", nullable: false),
                    superseded_by = table.Column<long>(type: "INTEGER", nullable: true),
                    call_id = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    channel = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    direction = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    queue = table.Column<string>(type: "TEXT", nullable: false),
                    agent = table.Column<string>(type: "TEXT", nullable: false),
                    customer = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    enqueued_at = table.Column<long>(type: "INTEGER", nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    first_reply_at = table.Column<long>(type: "INTEGER", nullable: true),
                    resolved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    wait_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    ring_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    talk_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    hold_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    wrap_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    outcome = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    transferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    resolved = table.Column<bool>(type: "INTEGER", nullable: true),
                    reopened = table.Column<bool>(type: "INTEGER", nullable: false),
                    csat = table.Column<int>(type: "INTEGER", nullable: true),
                    nps = table.Column<int>(type: "INTEGER", nullable: true),
                    ces = table.Column<int>(type: "INTEGER", nullable: true),
                    disposition = table.Column<string>(type: "TEXT", nullable: false),
                    cost = table.Column<decimal>(type: "TEXT", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contacts", x => new { x.tenant_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "key_ring",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    friendly_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_key_ring", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "rollups",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    start = table.Column<long>(type: "INTEGER", nullable: false),
                    service = table.Column<string>(type: "TEXT", nullable: false),
                    queue = table.Column<string>(type: "TEXT", nullable: false),
                    channel = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    direction = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    outcome = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contacts = table.Column<long>(type: "INTEGER", nullable: false),
                    wait_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    ring_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    talk_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    hold_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    wrap_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    transferred = table.Column<long>(type: "INTEGER", nullable: false),
                    resolved = table.Column<long>(type: "INTEGER", nullable: false),
                    resolved_known = table.Column<long>(type: "INTEGER", nullable: false),
                    reopened = table.Column<long>(type: "INTEGER", nullable: false),
                    distribution = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_rollups",
                        x => new
                        {
                            x.tenant_id,
                            x.contract_id,
                            x.start,
                            x.service,
                            x.queue,
                            x.channel,
                            x.direction,
                            x.outcome,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "tenants",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tenants", x => x.tenant_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "usage_records",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    import_number = table.Column<long>(type: "INTEGER", nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    superseded_by = table.Column<long>(type: "INTEGER", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true),
                    content_hash = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_usage_records",
                        x => new
                        {
                            x.tenant_id,
                            x.contract_id,
                            x.kind,
                            x.key,
                            x.import_number,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    ending = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    expires_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_api_keys_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    detail = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_audit_entries_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "clients",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    legal_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    tax_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_clients", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_clients_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_documents",
                        x => new
                        {
                            x.tenant_id,
                            x.subject_id,
                            x.kind,
                            x.language,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_documents_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    input_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    status_code = table.Column<int>(type: "INTEGER", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    location = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_idempotency_keys", x => new { x.tenant_id, x.key });
                    table.ForeignKey(
                        name: "FK_idempotency_keys_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    unique_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    input = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    progress = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_jobs_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seller = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    series = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_number_series",
                        x => new
                        {
                            x.tenant_id,
                            x.seller,
                            x.series,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_number_series_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    effect_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    payload = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_outbox_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_preview = table.Column<bool>(type: "INTEGER", nullable: false),
                    requested_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_runs", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_runs_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    format = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    profile = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_sources_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "usage_counters",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    last_import = table.Column<long>(type: "INTEGER", nullable: false),
                    customer_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_usage_counters", x => x.tenant_id);
                    table.ForeignKey(
                        name: "FK_usage_counters_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "vendors",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    legal_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    tax_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_vendors", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_vendors_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_users_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_users_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "tenant_id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "run_outcomes",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    run_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    invoice_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    problem_code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    problem_detail = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_run_outcomes",
                        x => new
                        {
                            x.tenant_id,
                            x.run_id,
                            x.contract_id,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_run_outcomes_runs_tenant_id_run_id",
                        columns: x => new { x.tenant_id, x.run_id },
                        principalTable: "runs",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    source_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    profile_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_progress_at = table.Column<long>(type: "INTEGER", nullable: false),
                    finished_at = table.Column<long>(type: "INTEGER", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    repeat_of = table.Column<byte[]>(type: "BLOB", nullable: true),
                    problem_code = table.Column<string>(type: "TEXT", nullable: true),
                    problem_detail = table.Column<string>(type: "TEXT", nullable: true),
                    committed_line = table.Column<int>(type: "INTEGER", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    accepted = table.Column<long>(type: "INTEGER", nullable: false),
                    duplicates = table.Column<long>(type: "INTEGER", nullable: false),
                    updated = table.Column<long>(type: "INTEGER", nullable: false),
                    rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    held = table.Column<long>(type: "INTEGER", nullable: false),
                    unmatched = table.Column<long>(type: "INTEGER", nullable: false),
                    filtered = table.Column<string>(type: "TEXT", nullable: false),
                    warnings = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_imports_sources_tenant_id_source_id",
                        columns: x => new { x.tenant_id, x.source_id },
                        principalTable: "sources",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "contracts",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    vendor_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    starts_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contracts", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_contracts_clients_tenant_id_client_id",
                        columns: x => new { x.tenant_id, x.client_id },
                        principalTable: "clients",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_contracts_vendors_tenant_id_vendor_id",
                        columns: x => new { x.tenant_id, x.vendor_id },
                        principalTable: "vendors",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    claim_value = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_user_claims",
                        x => new
                        {
                            x.tenant_id,
                            x.user_id,
                            x.claim_type,
                            x.claim_value,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_user_claims_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_user_logins",
                        x => new
                        {
                            x.tenant_id,
                            x.login_provider,
                            x.provider_key,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_user_logins_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Data = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_passkeys", x => new { x.tenant_id, x.credential_id });
                    table.ForeignKey(
                        name: "FK_user_passkeys_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_user_tokens",
                        x => new
                        {
                            x.tenant_id,
                            x.user_id,
                            x.login_provider,
                            x.name,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_user_tokens_users_tenant_id_user_id",
                        columns: x => new { x.tenant_id, x.user_id },
                        principalTable: "users",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "rejections",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    import_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    raw = table.Column<string>(type: "TEXT", nullable: false),
                    held_contact = table.Column<string>(type: "TEXT", nullable: true),
                    settled_by = table.Column<long>(type: "INTEGER", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_rejections",
                        x => new
                        {
                            x.tenant_id,
                            x.import_id,
                            x.ordinal,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_rejections_imports_tenant_id_import_id",
                        columns: x => new { x.tenant_id, x.import_id },
                        principalTable: "imports",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "contract_months",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_frozen = table.Column<bool>(type: "INTEGER", nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    usage_as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    figures = table.Column<string>(type: "TEXT", nullable: false),
                    review = table.Column<string>(type: "TEXT", nullable: false),
                    credits = table.Column<string>(type: "TEXT", nullable: false),
                    carried = table.Column<string>(type: "TEXT", nullable: false),
                    computed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_contract_months",
                        x => new
                        {
                            x.tenant_id,
                            x.contract_id,
                            x.month,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_contract_months_contracts_tenant_id_contract_id",
                        columns: x => new { x.tenant_id, x.contract_id },
                        principalTable: "contracts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "invoices",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    vendor_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    period_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    period_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reverses = table.Column<byte[]>(type: "BLOB", nullable: true),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    fees_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    credits_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    net_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    tax_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    total_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    seller = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    series = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_days = table.Column<int>(type: "INTEGER", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    purchase_order = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    terms_versions = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    usage_as_of = table.Column<long>(type: "INTEGER", nullable: false),
                    computed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issued_at = table.Column<long>(type: "INTEGER", nullable: true),
                    parties = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invoices", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_invoices_contracts_tenant_id_contract_id",
                        columns: x => new { x.tenant_id, x.contract_id },
                        principalTable: "contracts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_invoices_invoices_tenant_id_reverses",
                        columns: x => new { x.tenant_id, x.reverses },
                        principalTable: "invoices",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    narrative = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reviews", x => new { x.tenant_id, x.id });
                    table.ForeignKey(
                        name: "FK_reviews_contracts_tenant_id_contract_id",
                        columns: x => new { x.tenant_id, x.contract_id },
                        principalTable: "contracts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "terms_versions",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_terms_versions",
                        x => new
                        {
                            x.tenant_id,
                            x.contract_id,
                            x.number,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_terms_versions_contracts_tenant_id_contract_id",
                        columns: x => new { x.tenant_id, x.contract_id },
                        principalTable: "contracts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "sla_results",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    contract_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sla = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    client_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    attainment = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    value = table.Column<decimal>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    credit_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    currency_code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    credit_steps = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_sla_results",
                        x => new
                        {
                            x.tenant_id,
                            x.contract_id,
                            x.month,
                            x.sla,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_sla_results_contract_months_tenant_id_contract_id_month",
                        columns: x => new
                        {
                            x.tenant_id,
                            x.contract_id,
                            x.month,
                        },
                        principalTable: "contract_months",
                        principalColumns: new[] { "tenant_id", "contract_id", "month" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "invoice_lines",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    invoice_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    line_id = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    charge = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    service = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: false),
                    quantity = table.Column<decimal>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    price = table.Column<decimal>(type: "TEXT", nullable: true),
                    amount_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    exact = table.Column<decimal>(type: "TEXT", nullable: false),
                    tax_category = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    tax_rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    clause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    terms_version = table.Column<int>(type: "INTEGER", nullable: false),
                    span_from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    span_to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at_risk = table.Column<bool>(type: "INTEGER", nullable: false),
                    contacts = table.Column<long>(type: "INTEGER", nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    shares = table.Column<string>(type: "TEXT", nullable: false),
                    corrects = table.Column<DateOnly>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_invoice_lines",
                        x => new
                        {
                            x.tenant_id,
                            x.invoice_id,
                            x.number,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_invoice_lines_invoices_tenant_id_invoice_id",
                        columns: x => new { x.tenant_id, x.invoice_id },
                        principalTable: "invoices",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "invoice_taxes",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    invoice_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    rate = table.Column<decimal>(type: "TEXT", nullable: false),
                    base_minor = table.Column<long>(type: "INTEGER", nullable: false),
                    tax_minor = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_invoice_taxes",
                        x => new
                        {
                            x.tenant_id,
                            x.invoice_id,
                            x.category,
                            x.rate,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_invoice_taxes_invoices_tenant_id_invoice_id",
                        columns: x => new { x.tenant_id, x.invoice_id },
                        principalTable: "invoices",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "review_actions",
                columns: table => new
                {
                    tenant_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    review_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_review_actions",
                        x => new
                        {
                            x.tenant_id,
                            x.review_id,
                            x.number,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_review_actions_reviews_tenant_id_review_id",
                        columns: x => new { x.tenant_id, x.review_id },
                        principalTable: "reviews",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(name: "IX_api_keys_hash", table: "api_keys", column: "hash");

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_tenant_id_subject",
                table: "audit_entries",
                columns: new[] { "tenant_id", "subject" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_contacts_tenant_id_contract_id_enqueued_at",
                table: "contacts",
                columns: new[] { "tenant_id", "contract_id", "enqueued_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_contracts_tenant_id_client_id",
                table: "contracts",
                columns: new[] { "tenant_id", "client_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_contracts_tenant_id_number",
                table: "contracts",
                columns: new[] { "tenant_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_contracts_tenant_id_vendor_id",
                table: "contracts",
                columns: new[] { "tenant_id", "vendor_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_imports_tenant_id_number",
                table: "imports",
                columns: new[] { "tenant_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_imports_tenant_id_source_id_sha256",
                table: "imports",
                columns: new[] { "tenant_id", "source_id", "sha256" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_invoices_tenant_id_contract_id_period_from",
                table: "invoices",
                columns: new[] { "tenant_id", "contract_id", "period_from" },
                unique: true,
                filter: "kind = 'Invoice'"
            );

            migrationBuilder.CreateIndex(
                name: "IX_invoices_tenant_id_reverses",
                table: "invoices",
                columns: new[] { "tenant_id", "reverses" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_invoices_tenant_id_seller_number",
                table: "invoices",
                columns: new[] { "tenant_id", "seller", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_jobs_status_due_at",
                table: "jobs",
                columns: new[] { "status", "due_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_jobs_tenant_id_kind_unique_key",
                table: "jobs",
                columns: new[] { "tenant_id", "kind", "unique_key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_due_at",
                table: "outbox",
                column: "due_at",
                filter: "sent_at IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "IX_outbox_tenant_id_effect_key",
                table: "outbox",
                columns: new[] { "tenant_id", "effect_key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_reviews_tenant_id_contract_id_month",
                table: "reviews",
                columns: new[] { "tenant_id", "contract_id", "month" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_sources_tenant_id_name",
                table: "sources",
                columns: new[] { "tenant_id", "name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_terms_versions_tenant_id_contract_id_effective_from",
                table: "terms_versions",
                columns: new[] { "tenant_id", "contract_id", "effective_from" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_usage_records_tenant_id_contract_id_kind_since",
                table: "usage_records",
                columns: new[] { "tenant_id", "contract_id", "kind", "since" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_user_logins_tenant_id_user_id",
                table: "user_logins",
                columns: new[] { "tenant_id", "user_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_user_passkeys_credential_id",
                table: "user_passkeys",
                column: "credential_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_user_passkeys_tenant_id_user_id",
                table: "user_passkeys",
                columns: new[] { "tenant_id", "user_id" }
            );

            migrationBuilder.CreateIndex(name: "IX_users_normalized_email", table: "users", column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "IX_users_normalized_user_name",
                table: "users",
                column: "normalized_user_name"
            );

            migrationBuilder.CreateIndex(
                name: "IX_users_tenant_id_client_id",
                table: "users",
                columns: new[] { "tenant_id", "client_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_users_tenant_id_normalized_user_name",
                table: "users",
                columns: new[] { "tenant_id", "normalized_user_name" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "agent_days");

            migrationBuilder.DropTable(name: "api_keys");

            migrationBuilder.DropTable(name: "audit_entries");

            migrationBuilder.DropTable(name: "call_keys");

            migrationBuilder.DropTable(name: "contacts");

            migrationBuilder.DropTable(name: "documents");

            migrationBuilder.DropTable(name: "idempotency_keys");

            migrationBuilder.DropTable(name: "invoice_lines");

            migrationBuilder.DropTable(name: "invoice_taxes");

            migrationBuilder.DropTable(name: "jobs");

            migrationBuilder.DropTable(name: "key_ring");

            migrationBuilder.DropTable(name: "number_series");

            migrationBuilder.DropTable(name: "outbox");

            migrationBuilder.DropTable(name: "rejections");

            migrationBuilder.DropTable(name: "review_actions");

            migrationBuilder.DropTable(name: "rollups");

            migrationBuilder.DropTable(name: "run_outcomes");

            migrationBuilder.DropTable(name: "sla_results");

            migrationBuilder.DropTable(name: "terms_versions");

            migrationBuilder.DropTable(name: "usage_counters");

            migrationBuilder.DropTable(name: "usage_records");

            migrationBuilder.DropTable(name: "user_claims");

            migrationBuilder.DropTable(name: "user_logins");

            migrationBuilder.DropTable(name: "user_passkeys");

            migrationBuilder.DropTable(name: "user_tokens");

            migrationBuilder.DropTable(name: "invoices");

            migrationBuilder.DropTable(name: "imports");

            migrationBuilder.DropTable(name: "reviews");

            migrationBuilder.DropTable(name: "runs");

            migrationBuilder.DropTable(name: "contract_months");

            migrationBuilder.DropTable(name: "users");

            migrationBuilder.DropTable(name: "sources");

            migrationBuilder.DropTable(name: "contracts");

            migrationBuilder.DropTable(name: "clients");

            migrationBuilder.DropTable(name: "vendors");

            migrationBuilder.DropTable(name: "tenants");
        }
    }
}
