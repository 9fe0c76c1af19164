using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;

namespace Quire.Data.Sqlite;

/// <summary>The database in one SQLite file.</summary>
public sealed class SqliteRepositoryDb(DbContextOptions<SqliteRepositoryDb> options) : RepositoryDb(options)
{
    protected override string JsonFunction => "json";

    protected override string JsonItemsFunction => "json_each";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (
            var id in modelBuilder
                .Model.GetEntityTypes()
                .SelectMany(t => t.GetProperties())
                .Where(p =>
                    p.IsPrimaryKey()
                    && p.ClrType == typeof(long)
                    && p.ValueGenerated == Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.OnAdd
                )
        )
        {
            // Ids are never given out twice, also after the newest row was deleted.
            id.SetAnnotation("Sqlite:Autoincrement", true);
        }
    }
}
