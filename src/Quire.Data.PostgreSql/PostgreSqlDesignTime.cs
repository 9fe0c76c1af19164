using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Quire.Data.PostgreSql;

/// <summary>Lets the migration tool build the model without a server.</summary>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlRepositoryDb>
{
    public PostgreSqlRepositoryDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgreSqlRepositoryDb>().UseNpgsql("Host=nowhere").UseSnakeCaseNamingConvention().Options
        );
}
