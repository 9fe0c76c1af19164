using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Quire.Data.Sqlite;

/// <summary>Lets tools of the build make the model without a database.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteRepositoryDb>
{
    public SqliteRepositoryDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteRepositoryDb>()
                .UseSqlite("Data Source=:memory:")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}
