using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Quire.Data.PostgreSql;

/// <summary>Lets tools of the build make the model without a database.</summary>
public sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlRepositoryDb>
{
    public PostgreSqlRepositoryDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PostgreSqlRepositoryDb>().UseNpgsql("Host=nowhere").UseSnakeCaseNamingConvention().Options
        );
}
