namespace Quire.Server;

/// <summary>Which database is used. Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    /// <summary><c>Sqlite</c> (default) or <c>PostgreSql</c>.</summary>
    public string Type { get; set; } = "Sqlite";

    /// <summary>SQLite: path of the database file. Default <c>quire.db</c> in the data folder.</summary>
    public string? File { get; set; }

    /// <summary>PostgreSQL: Npgsql connection string.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>PostgreSQL: bring the schema up to date at start instead of by <c>--migrate</c>. Default false.</summary>
    public bool MigrateAtStart { get; set; }
}
