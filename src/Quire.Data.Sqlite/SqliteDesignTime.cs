using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Quire.Data.Sqlite;

/// <summary>Lets the migration tool build the model without a server.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteRepositoryDb>
{
    public SqliteRepositoryDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<SqliteRepositoryDb>()
                .UseSqlite("Data Source=:memory:")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}
