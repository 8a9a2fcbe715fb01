using Npgsql;

namespace Bpo.Migrations.Postgres;

/// <summary>
/// A superuser, or a role with BYPASSRLS, walks through row-level security. Whoever connects as one acts as a role without
/// such rights from here on: in this database, and for this login only. <c>RESET ROLE</c> does not lift it, <c>SET ROLE NONE</c> does.
/// </summary>
internal static class UnprivilegedRole
{
    private const string Name = "bpo_tenant";

    /// <returns>True when connections opened before must not be used any more.</returns>
    public static async Task<bool> EnsureAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var question = new NpgsqlCommand(
            "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user",
            connection
        );
        if (await question.ExecuteScalarAsync(cancel) is not true)
        {
            return false;
        }

        await using var command = new NpgsqlCommand(Step, connection);
        await command.ExecuteNonQueryAsync(cancel);
        return true;
    }

    private const string Step = $"""
        DO $role$
        DECLARE
            owned record;
        BEGIN
            BEGIN
                CREATE ROLE {Name} NOLOGIN;
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END;
            EXECUTE format('GRANT CREATE, CONNECT, TEMPORARY ON DATABASE %I TO {Name}', current_database());
            EXECUTE format('GRANT ALL ON SCHEMA %I TO {Name}', current_schema());
            FOR owned IN SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()
            LOOP
                EXECUTE format('ALTER TABLE %I OWNER TO {Name}', owned.name);
            END LOOP;
            EXECUTE format('ALTER ROLE %I IN DATABASE %I SET role = {Name}', session_user, current_database());
        END $role$
        """;
}
